import type { Sentences } from './language.ts';
import { systemReason } from './system-reason.ts';

/** What to do when a site file, or another file or folder, cannot be read or written. */
export const siteFileFailures = {
  'failure.SITE_FILE_NOT_FOUND': {
    en: 'There is no site file at {path}. It was moved or renamed, or its drive is not connected. Connect the drive, or choose the file where it lies now.',
    'zh-CN': '{path} 处没有站点文件。文件可能已被移动或改名，或所在磁盘未连接。请连接磁盘，或在文件当前所在位置重新选择。',
    ja: '{path} にサイトファイルがありません。移動や名前の変更があったか、ドライブが接続されていません。ドライブを接続するか、現在の場所を選び直してください。',
  },
  'failure.SITE_FILE_EXISTS': {
    en: '{path} exists already and was left as it is. Choose another name, or open the existing file.',
    'zh-CN': '{path} 已存在，未作改动。请换一个名称，或打开现有文件。',
    ja: '{path} はすでに存在するため、手を加えていません。別の名前を付けるか、既存のファイルを開いてください。',
  },
  'failure.SITE_FILE_FOREIGN': {
    en: '{path} is not a Drillbook site file, so it was neither opened nor changed. Choose a file that ends in .drillbook.',
    'zh-CN': '{path} 不是 Drillbook 站点文件，因此未打开，也未作更改。请选择以 .drillbook 结尾的文件。',
    ja: '{path} は Drillbook のサイトファイルではないため、開かず、変更もしていません。.drillbook で終わるファイルを選んでください。',
  },
  'failure.SITE_FILE_NEWER': {
    en: '{path} was last used by a newer Drillbook (file version {version}; this one knows up to {known}). It was not changed. Open it with the newer Drillbook, or update this one.',
    'zh-CN':
      '{path} 曾由更新版本的 Drillbook 使用（文件版本 {version}，当前程序最高支持 {known}）。文件未被更改。请用新版本打开，或升级当前程序。',
    ja: '{path} は新しい版の Drillbook で使われています（ファイル版 {version}、この版の対応は {known} まで）。変更はしていません。新しい版で開くか、この Drillbook を更新してください。',
  },
  'failure.SITE_FILE_DAMAGED': {
    en: 'The site file {path, select, unknown {} other {{path} }}is damaged{table, select, unknown {} other { (in {table}{row, select, unknown {} other {, entry {row}}})}}: what it holds is not what was written. Do not work on in it. Keep it as it is, and open your latest copy.',
    'zh-CN':
      '站点文件{path, select, unknown {} other { {path} }}已损坏{table, select, unknown {} other {（位于 {table}{row, select, unknown {} other {，条目 {row}}}）}}：其内容与写入时不一致。请勿继续使用，保持原样，并打开最近的副本。',
    ja: 'サイトファイル{path, select, unknown {} other { {path} }}が壊れています{table, select, unknown {} other {（{table}{row, select, unknown {} other {、項目 {row}}}）}}。内容が書き込んだときと一致しません。作業を続けず、そのまま保管し、最新のコピーを開いてください。',
  },
  'failure.SITE_FILE_IN_USE': {
    en: '{path} is open in another Drillbook{user, select, unknown {} other {: {user}{host, select, unknown {} other { on {host}}}{since, select, unknown {} other {, since {since}}}}}. Only one may write at a time, so nothing was changed. Close it there, then open it here.',
    'zh-CN':
      '{path} 正在另一个 Drillbook 中打开{user, select, unknown {} other {（用户 {user}{host, select, unknown {} other {，主机 {host}}}{since, select, unknown {} other {，自 {since} 起}}）}}。同一时间只允许一处写入，因此未作任何更改。请先在那里关闭，再在此打开。',
    ja: '{path} は別の Drillbook で開かれています{user, select, unknown {} other {（利用者 {user}{host, select, unknown {} other {、マシン {host}}}{since, select, unknown {} other {、{since} から}}）}}。書き込めるのは一度に一か所だけなので、何も変更していません。そちらで閉じてから、ここで開いてください。',
  },
  'failure.SITE_FILE_UNSAFE_SETTINGS': {
    en: 'The site file was not opened, because what you enter could be lost in a power cut here (setting {setting} is {actual}). Move it to a local disk and open it there.',
    'zh-CN': '未打开站点文件：在此位置，断电可能导致已填内容丢失（设置 {setting} 为 {actual}）。请将文件移到本地磁盘后再打开。',
    ja: 'この場所では停電で入力内容が失われるおそれがあるため、サイトファイルを開きませんでした（設定 {setting} = {actual}）。ローカルディスクに移してから開いてください。',
  },
  'failure.SITE_FILE_READ_ONLY': {
    en: '{path} can be read but not written here, so nothing was saved. Ask for write permission, or copy the file to a folder of your own and open it there.',
    'zh-CN': '{path} 在此只能读取、不能写入，因此未保存任何内容。请申请写权限，或将文件复制到您自己的文件夹后打开。',
    ja: '{path} はここでは読み取り専用のため、何も保存していません。書き込み権限を得るか、自分のフォルダーにコピーして開いてください。',
  },
  'failure.NO_SITE_OPEN': {
    en: 'No site file is open, so there is nothing this could act on. Open one from the start screen, or create a new one.',
    'zh-CN': '当前没有打开的站点文件，此操作无从进行。请在开始界面打开一个，或新建一个。',
    ja: 'サイトファイルが開かれていないため、この操作の対象がありません。開始画面で開くか、新しく作成してください。',
  },
  'failure.MIGRATION_FAILED': {
    en: '{path} could not be brought up to this version (step {step}) and was left as it was{copy, select, unknown {} other {; a checked copy lies at {copy}}}. Use the previous Drillbook for now, and tell your support.',
    'zh-CN':
      '无法将 {path} 升级到当前版本（第 {step} 步），文件保持原样{copy, select, unknown {} other {；已验证的副本位于 {copy}}}。请暂时使用之前版本的 Drillbook，并告知技术支持。',
    ja: '{path} をこの版に更新できず（手順 {step}）、元のまま残しました{copy, select, unknown {} other {。検証済みのコピーは {copy} にあります}}。当面は以前の Drillbook を使い、サポート窓口に連絡してください。',
  },
  'failure.DISK_FULL': {
    en: 'The disk {path, select, unknown {} other {that holds {path} }}is full. What is shown as saved is safe; this last step was not saved. Free some space, then do it again.',
    'zh-CN':
      '{path, select, unknown {} other {{path} 所在的}}磁盘已满。凡显示为“已保存”的内容都是安全的，但最后这一步未保存。请腾出空间后重做。',
    ja: '{path, select, unknown {} other {{path} のある}}ディスクがいっぱいです。「保存済み」と表示された内容は失われていませんが、最後の操作は保存されていません。空きを作ってからやり直してください。',
  },
  'failure.FILE_NOT_FOUND': {
    en: 'There is nothing at {path}. It was moved or renamed, mistyped, or its drive is not connected. Name the file where it lies now.',
    'zh-CN': '{path} 处没有任何文件。文件可能已被移动或改名、路径输入有误，或所在磁盘未连接。请指定文件当前所在位置。',
    ja: '{path} には何もありません。移動や名前の変更、入力の誤りがあったか、ドライブが接続されていません。現在の場所を指定してください。',
  },
  'failure.FILE_NOT_READABLE': {
    en: `{path, select, unknown {A file} other {{path}}} could not be read${systemReason('en')}. It may be protected, changing just now, or on a failing disk. Check that you may read it, then try again.`,
    'zh-CN': `无法读取{path, select, unknown {文件} other { {path}}}${systemReason('zh-CN')}。文件可能受保护、正在变化，或磁盘有故障。请确认您有读取权限，然后重试。`,
    ja: `{path, select, unknown {ファイル} other {{path} }}を読み取れませんでした${systemReason('ja')}。保護されている、変更中である、またはディスクの不具合が考えられます。読み取り権限を確認してからやり直してください。`,
  },
  'failure.FILE_NOT_WRITABLE': {
    en: `{path, select, unknown {A file} other {{path}}} could not be written${systemReason('en')}, so this was not saved. Check that the folder exists, that you may write there and that the drive is connected, then try again.`,
    'zh-CN': `无法写入{path, select, unknown {文件} other { {path}}}${systemReason('zh-CN')}，此次操作未保存。请确认文件夹存在、您有写权限且磁盘已连接，然后重试。`,
    ja: `{path, select, unknown {ファイル} other {{path} }}に書き込めず${systemReason('ja')}、この操作は保存されていません。フォルダーがあるか、書き込み権限があるか、ドライブが接続されているかを確認してからやり直してください。`,
  },
  'failure.NOT_FLUSHED': {
    en: '{path} was written, but the disk did not confirm that it would survive a power cut. The new content is in place; check the drive, then do it again to be sure.',
    'zh-CN': '{path} 已写入，但磁盘未确认断电后仍能保留。新内容已就位；请检查磁盘，然后重做一次以确保无误。',
    ja: '{path} は書き込まれましたが、停電しても残ることをディスクが確認していません。新しい内容は入っています。ドライブを確認し、念のためもう一度行ってください。',
  },
  'failure.FOLDER_NOT_FOUND': {
    en: 'There is no folder at {path}. It was moved or renamed, or its drive is not connected. Connect the drive, or name the folder where it lies now.',
    'zh-CN': '{path} 处没有文件夹。它可能已被移动或改名，或所在磁盘未连接。请连接磁盘，或指定文件夹当前所在位置。',
    ja: '{path} にフォルダーがありません。移動や名前の変更があったか、ドライブが接続されていません。ドライブを接続するか、現在の場所を指定してください。',
  },
  'failure.FOLDER_NOT_EMPTY': {
    en: 'The folder {path} is not empty and was not made by the demo, so nothing in it was touched. Name another folder.',
    'zh-CN': '文件夹 {path} 不为空，且不是演示所建，因此未作任何改动。请指定其他文件夹。',
    ja: 'フォルダー {path} は空ではなく、デモが作成したものでもないため、何も変更していません。別のフォルダーを指定してください。',
  },
  'failure.FILE_EXISTS': {
    en: 'There is a file at {path} already, and it is not a copy of this pack. It was left as it is and nothing was written; choose another name or folder.',
    'zh-CN': '{path} 处已有文件，且不是此证据包的副本。已保持原样，未写出任何内容；请选择其他名称或文件夹。',
    ja: '{path} には既にファイルがあり、この証跡パックの写しではありません。そのまま残し、何も書き出していません。別の名前かフォルダーを選んでください。',
  },
  'failure.FOLDER_IN_USE': {
    en: 'The folder {path} is where the raw evidence of the pack belongs, but it holds something else, so nothing in it was touched and the pack was not written. Move the folder away, or write the pack under another name.',
    'zh-CN':
      '文件夹 {path} 应存放证据包的原始证据，但其中已有其他内容，因此未作任何改动，证据包也未写出。请移走该文件夹，或以其他名称写出证据包。',
    ja: 'フォルダー {path} には証跡パックの生の証跡を置きますが、別のものが入っています。何も変更せず、パックも書き出していません。フォルダーを移動するか、別の名前でパックを書き出してください。',
  },
  'failure.TEMPLATE_INVALID': {
    en: 'The template {path} cannot be used: {field, select, unknown {its content} other {the part “{field}”}} is not as a template must be. No site was created; correct the template, or choose the one that comes with Drillbook.',
    'zh-CN':
      '模板 {path} 无法使用：{field, select, unknown {其内容} other {其中“{field}”部分}}不符合模板要求。未创建站点；请修正模板，或选择 Drillbook 自带的模板。',
    ja: 'テンプレート {path} は使用できません。{field, select, unknown {内容} other {「{field}」の部分}}がテンプレートの形式に合っていません。サイトは作成していません。テンプレートを直すか、Drillbook 付属のものを選んでください。',
  },
} as const satisfies Sentences;

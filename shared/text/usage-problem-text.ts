import type { Sentences } from './language.ts';

/** What is wrong with a line that was typed: what happened, why, and what to type instead. */
export const usageProblemText = {
  'usage.problem.exclusive': {
    en: '{option} and {other} do not go together: each asks for something else. Leave one of the two out.',
    'zh-CN': '{option} 与 {other} 不能同时使用：二者要求的内容不同。请去掉其中一个。',
    ja: '{option} と {other} は同時に使えません。それぞれ別のことを求めています。どちらかを外してください。',
  },
  'usage.problem.needsOne': {
    en: 'It is not said what to do: one of {option} has to be given. Add the one you want.',
    'zh-CN': '未说明要做什么：必须给出 {option} 之一。请加上所需的那一个。',
    ja: '何をするかが指定されていません。{option} のいずれかが必要です。必要なものを加えてください。',
  },
  'usage.problem.needs': {
    en: '{option} alone changes nothing: it goes with {other}. Give {other} too, or leave {option} out.',
    'zh-CN': '单独使用 {option} 不起作用：它须与 {other} 一起使用。请同时给出 {other}，或去掉 {option}。',
    ja: '{option} だけでは何も起きません。{other} と一緒に使います。{other} も指定するか、{option} を外してください。',
  },
  'usage.problem.line': {
    en: '{option} is empty or has more than one line. Give a text of one line.',
    'zh-CN': '{option} 为空或超过一行。请给出一行文字。',
    ja: '{option} が空か、複数行になっています。1 行の文字列を指定してください。',
  },
  'usage.problem.length': {
    en: '{option} is too long: a certificate has room for {most} characters. Shorten it.',
    'zh-CN': '{option} 过长：证书最多容纳 {most} 个字符。请缩短。',
    ja: '{option} が長すぎます。証明書に入るのは {most} 文字までです。短くしてください。',
  },
  'usage.problem.wholeNumber': {
    en: '{option} cannot be “{value}”: it is a whole number from {from} to {to}. Give such a number.',
    'zh-CN': '{option} 不能是“{value}”：须为 {from} 到 {to} 之间的整数。请改用这样的数。',
    ja: '{option} に「{value}」は使えません。{from}～{to} の整数です。その範囲の数を指定してください。',
  },
  'usage.problem.day': {
    en: '{option} cannot be “{value}”: there is no such day. Write year, month and day, such as 2026-12-31.',
    'zh-CN': '{option} 不能是“{value}”：没有这一天。请写年、月、日，例如 2026-12-31。',
    ja: '{option} に「{value}」は使えません。そのような日はありません。2026-12-31 のように年・月・日で書いてください。',
  },
  'usage.problem.order': {
    en: 'The period ends before it begins: --from {from} is after --to {to}. Give the earlier day with --from.',
    'zh-CN': '期间的结束早于开始：--from {from} 晚于 --to {to}。请用 --from 给出较早的日期。',
    ja: '期間の終わりが始まりより前です。--from {from} は --to {to} より後です。--from に早い方の日を指定してください。',
  },
  'usage.problem.id': {
    en: '{option} cannot be “{value}”: an id has letters, digits and hyphens only. Copy it from the list that “drillbook pack” shows for the site.',
    'zh-CN': '{option} 不能是“{value}”：编号只含字母、数字和连字符。请从“drillbook pack”列出的清单中复制。',
    ja: '{option} に「{value}」は使えません。ID は英字・数字・ハイフンだけです。「drillbook pack」が示すサイトの一覧から写してください。',
  },
  'usage.problem.rolePerson': {
    en: '{option} cannot be “{value}”: it has to say who signs as what. Write the role, an equals sign, and the id or exact name, such as “{example}”.',
    'zh-CN': '{option} 不能是“{value}”：须说明由谁以何角色签署。请写角色、等号以及编号或完整姓名，例如“{example}”。',
    ja: '{option} に「{value}」は使えません。誰がどの役割で署名するかを示します。「{example}」のように、役割、等号、ID または正確な氏名を書いてください。',
  },
  'usage.problem.twice': {
    en: '{option} names the role “{value}” twice, and one person signs in it. Leave one of the two out.',
    'zh-CN': '{option} 两次指定角色“{value}”，而该角色只由一人签署。请去掉其中一个。',
    ja: '{option} で役割「{value}」が 2 回指定されていますが、署名するのは 1 人です。どちらかを外してください。',
  },
  'usage.problem.fingerprint': {
    en: '“{value}” is no SHA-256 fingerprint: that has 64 digits from 0 to 9 and a to f, with or without colons, and this has {count}. Copy the whole fingerprint, from the form on paper or from “drillbook identity show”.',
    'zh-CN':
      '“{value}”不是 SHA-256 指纹：指纹由 64 位 0–9、a–f 组成，可带或不带冒号，而此处为 {count} 位。请从纸质登记表或“drillbook identity show”完整复制。',
    ja: '「{value}」は SHA-256 フィンガープリントではありません。0～9 と a～f の 64 桁（コロンはあってもなくても可）ですが、ここでは {count} 桁です。紙の登録票か「drillbook identity show」から全体を写してください。',
  },
  'usage.problem.address': {
    en: '{option} cannot be “{value}”: it is no address of a time-stamp authority. Give one that begins with http:// or https:// and holds no name or password.',
    'zh-CN': '{option} 不能是“{value}”：不是时间戳机构的地址。请给出以 http:// 或 https:// 开头、不含用户名和密码的地址。',
    ja: '{option} に「{value}」は使えません。タイムスタンプ局のアドレスではありません。http:// または https:// で始まり、ユーザー名やパスワードを含まないアドレスを指定してください。',
  },
  'usage.problem.timeZone': {
    en: '{option} cannot be “{value}”: this machine knows no such time zone. Give its name as lists of time zones have it, such as Europe/Stockholm or Asia/Tokyo.',
    'zh-CN': '{option} 不能是“{value}”：本机不认识该时区。请给出时区列表中的名称，例如 Asia/Shanghai。',
    ja: '{option} に「{value}」は使えません。このマシンが知らないタイムゾーンです。Asia/Tokyo のように、タイムゾーンの一覧にある名前を指定してください。',
  },
  'usage.problem.noAnswer': {
    en: 'Nobody sits at a keyboard here who could be asked. Give {option} to say so beforehand.',
    'zh-CN': '此处没有可询问的操作者。请用 {option} 事先确认。',
    ja: 'ここには確認できる人がいません。{option} を付けて、あらかじめ承諾を示してください。',
  },
  'usage.problem.emptyPassphrase': {
    en: 'The first line of {path} is empty, and it has to hold the passphrase ({option}). Write the passphrase into its first line.',
    'zh-CN': '{path} 的首行为空，而口令应写在那里（{option}）。请将口令写入首行。',
    ja: '{path} の 1 行目が空です。そこにパスフレーズが必要です（{option}）。1 行目にパスフレーズを書いてください。',
  },
  'usage.problem.passphraseNotText': {
    en: 'The file {path} cannot be read as text, so there is no passphrase in it ({option}). Save it again as UTF-8, with the passphrase in its first line.',
    'zh-CN': '{path} 无法作为文本读取，因此其中没有口令（{option}）。请将口令写在首行，并以 UTF-8 重新保存。',
    ja: '{path} を文字として読み取れないため、パスフレーズがありません（{option}）。1 行目にパスフレーズを書き、UTF-8 で保存し直してください。',
  },
  'usage.problem.overInput': {
    en: '{option} names {path}, which this command reads: the result would take its place. Give another name for the result.',
    'zh-CN': '{option} 指定的 {path} 正是此命令要读取的文件，结果会将其覆盖。请为结果另取名称。',
    ja: '{option} の {path} はこのコマンドが読み取るファイルで、結果に置き換わってしまいます。結果に別の名前を付けてください。',
  },
  'usage.problem.overKept': {
    en: '{option} names {path}, which is {kind, select, key {a signing key} other {a site file or another database}}: nobody could make it again. Give another name for the result.',
    'zh-CN':
      '{option} 指定的 {path} 是{kind, select, key {签名密钥} other {站点文件或其他数据库}}，一旦覆盖便无法重新生成。请为结果另取名称。',
    ja: '{option} の {path} は{kind, select, key {署名鍵} other {サイトファイルまたは別のデータベース}}で、置き換えると元に戻せません。結果に別の名前を付けてください。',
  },
  'usage.problem.source': {
    en: '{value} is neither a folder nor an SQLite database, so there is nothing to make a manifest of. Name the folder it lies in.',
    'zh-CN': '{value} 既不是文件夹，也不是 SQLite 数据库，无从生成清单。请指定它所在的文件夹。',
    ja: '{value} はフォルダーでも SQLite データベースでもないため、一覧を作れません。それが入っているフォルダーを指定してください。',
  },
  'usage.problem.unlike': {
    en: '{value} is a database and {other} is none, so the two cannot be compared. Name two databases or snapshots of databases, or two folders or manifests.',
    'zh-CN': '{value} 是数据库而 {other} 不是，二者无法比对。请指定两个数据库或其快照，或两个文件夹或其清单。',
    ja: '{value} はデータベースですが {other} は違うため、比較できません。データベースまたはそのスナップショットを 2 つか、フォルダーまたはその一覧を 2 つ指定してください。',
  },
  'usage.problem.foldersOnly': {
    en: '{option} is for folders, and {value} is a database: it would change nothing. Leave {option} out.',
    'zh-CN': '{option} 用于文件夹，而 {value} 是数据库，不起作用。请去掉 {option}。',
    ja: '{option} はフォルダー用ですが、{value} はデータベースのため何も変わりません。{option} を外してください。',
  },
} as const satisfies Sentences;

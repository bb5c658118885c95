import type { Sentences } from './language.ts';

/** What several packs of one site say about each other; `state` is passed, failed or noted, `file` and `other` name packs. */
export const verifierSeriesText = {
  'series.title': {
    en: 'Packs of one site, side by side',
    'zh-CN': '同一站点证据包的相互比对',
    ja: '同じサイトのパックの相互照合',
  },
  'series.lead': {
    en: 'A site has one activity log that only grows. Each pack says how far it had come, and names the packs before it.',
    'zh-CN': '每个站点只有一份只增不减的活动日志。每份证据包都说明日志当时的进度，并列出此前的证据包。',
    ja: 'サイトの活動ログは一つで、増える一方です。各パックは当時の進み具合を記し、それ以前のパックを挙げています。',
  },
  'series.consistent': {
    en: 'These packs agree with each other.',
    'zh-CN': '这些证据包相互一致。',
    ja: 'これらのパックは互いに一致しています。',
  },
  'series.contradicted': {
    en: 'These packs cannot all be true. Do not rely on them before the site has explained it.',
    'zh-CN': '这些证据包不可能全部属实。在站点作出解释之前请勿采信。',
    ja: 'これらのパックのすべてが真実であることはあり得ません。サイトの説明があるまで依拠しないでください。',
  },
  'series.consistentShort': { en: 'consistent', 'zh-CN': '一致', ja: '一致' },
  'series.contradictedShort': { en: 'contradicted', 'zh-CN': '存在矛盾', ja: '矛盾あり' },
  'series.state.passed': { en: 'passed', 'zh-CN': '通过', ja: '合格' },
  'series.state.failed': { en: 'failed', 'zh-CN': '未通过', ja: '不合格' },
  'series.state.noted': { en: 'noted', 'zh-CN': '提示', ja: '留意' },
  'series.logSize': { en: 'Log entries', 'zh-CN': '日志条数', ja: 'ログ件数' },
  'series.signatures': { en: 'Signatures', 'zh-CN': '签名数', ja: '署名数' },
  'series.notGiven': { en: 'Named by others, not given', 'zh-CN': '被提及但未提供', ja: '言及されたが未提出' },
  'series.leftOut': {
    en: '{count, plural, one {# file took no part, because it is altered or no pack.} other {# files took no part, because they are altered or no packs.}}',
    'zh-CN': '{count} 个文件因已被更改或不是证据包而未参与比对。',
    ja: '変更されているかパックではないため、{count} 件のファイルは照合していません。',
  },
  'series.ONE_SEAL': {
    en: '{state, select, passed {All {count} packs carry the same seal.} failed {“{file}” carries another seal ({found}) than “{other}” before it ({expected}), and the trust list does not speak for both. Ask the site whether it changed its seal, over a way you already knew.} other {“{file}” carries another seal ({found}) than “{other}” before it ({expected}). The trust list knows both.}}',
    'zh-CN':
      '{state, select, passed {全部 {count} 份证据包带有同一封印。} failed {“{file}”的封印（{found}）与此前“{other}”的封印（{expected}）不同，且信任列表未同时认可两者。请通过您原本知道的联系方式向站点确认是否更换过封印。} other {“{file}”的封印（{found}）与此前“{other}”的封印（{expected}）不同。信任列表认可两者。}}',
    ja: '{state, select, passed {{count} 件のパックはすべて同じ封印を持っています。} failed {「{file}」の封印（{found}）は、前の「{other}」の封印（{expected}）と異なり、信頼リストは両方を認めていません。封印を替えたかどうか、以前から知っている連絡先でサイトに確かめてください。} other {「{file}」の封印（{found}）は、前の「{other}」の封印（{expected}）と異なります。信頼リストは両方を認めています。}}',
  },
  'series.LOG_GROWS': {
    en: '{state, select, passed {The activity log never became shorter between {count} packs.} noted {By its own time “{file}” was issued after “{other}”, but its log is shorter ({found} entries, {expected} in the other), and the other or a later pack names it as issued before. So a clock was set back. Do not rely on the times in these packs alone; ask the site when its clock was set and why.} other {The activity log became shorter: {found} entries in “{file}”, {expected} in “{other}” before it. The log of a site file only grows: history was rewritten, one of the two is forged, or they were issued from two copies of the site file. Ask the site which.}}',
    'zh-CN':
      '{state, select, passed {在 {count} 份证据包之间，活动日志从未变短。} noted {按其自身时间，“{file}”在“{other}”之后签发，但其日志较短（{found} 条，后者为 {expected} 条），且后者或更晚的证据包将其列为此前签发。可见时钟曾被调回。请勿仅凭这些证据包中的时间作出判断，并向站点询问何时、为何调回。} other {活动日志变短了：“{file}”中为 {found} 条，而此前“{other}”中为 {expected} 条。站点文件的日志只增不减，因此历史被改写过，或两者之一是伪造的，或两者出自站点文件的两份副本。请向站点确认。}}',
    ja: '{state, select, passed {{count} 件のパックの間で、活動ログが短くなったことはありません。} noted {時刻によれば「{file}」は「{other}」より後に発行されていますが、ログは短く（{found} 件、もう一方は {expected} 件）、後者またはさらに後のパックがこれを先に発行されたものとして挙げています。つまり時計が戻されています。これらのパックの時刻だけに依拠せず、いつ、なぜ戻されたかをサイトに確かめてください。} other {活動ログが短くなっています。「{file}」では {found} 件、それより前の「{other}」では {expected} 件です。サイトファイルのログは増える一方なので、履歴が書き換えられたか、どちらかが偽造か、サイトファイルの二つの写しから発行されています。どれかをサイトに確かめてください。}}',
  },
  'series.LOG_SAME_HEAD': {
    en: '{state, select, passed {Where the log had the same number of entries, it ended in the same hash.} other {With the same {size} entries the log ends in another hash in “{file}” than in “{other}”. An entry was changed, one of the two is forged, or they were issued from two copies of the site file. Ask the site which.}}',
    'zh-CN':
      '{state, select, passed {日志条数相同时，其末尾哈希值也相同。} other {日志同为 {size} 条，但“{file}”与“{other}”的末尾哈希值不同。有条目被更改，或两者之一是伪造的，或两者出自站点文件的两份副本。请向站点确认。}}',
    ja: '{state, select, passed {ログ件数が同じところでは、最終行のハッシュ値も同じです。} other {ログは同じ {size} 件ですが、「{file}」と「{other}」で最終行のハッシュ値が異なります。記載が変更されたか、どちらかが偽造か、サイトファイルの二つの写しから発行されています。どれかをサイトに確かめてください。}}',
  },
  'series.EARLIER_PACKS_NAMED': {
    en: '{state, select, passed {Each pack names every pack known to be issued before it.} other {“{file}” does not name {count, plural, one {a pack} other {# packs}} issued before it: {others}. The history of the site was rewritten, or it was issued from another copy of the site file. Ask the site which.}}',
    'zh-CN':
      '{state, select, passed {每份证据包都列出了已知在其之前签发的全部证据包。} other {“{file}”未列出在其之前签发的 {count} 份证据包：{others}。站点历史被改写过，或它出自站点文件的另一副本。请向站点确认。}}',
    ja: '{state, select, passed {各パックは、それより前に発行されたと分かっているパックをすべて挙げています。} other {「{file}」は、それより前に発行された {count} 件のパックを挙げていません：{others}。サイトの履歴が書き換えられたか、サイトファイルの別の写しから発行されています。どちらかをサイトに確かめてください。}}',
  },
  'series.CHECKPOINTS_AGREE': {
    en: '{state, select, passed {{count, plural, =0 {No pack names another.} one {The one statement about another pack agrees with it.} other {All # statements about other packs agree.}}} other {“{file}” says of {pack} what “{other}” denies: {found} against {expected}. One of the two is not from the history of this site.}}',
    'zh-CN':
      '{state, select, passed {{count, plural, =0 {没有证据包提及其他证据包。} other {关于其他证据包的 {count} 处陈述全部相符。}}} other {关于 {pack}，“{file}”与“{other}”的说法不同：{found} 对 {expected}。两者之一不属于该站点的历史。}}',
    ja: '{state, select, passed {{count, plural, =0 {ほかのパックに言及するパックはありません。} other {ほかのパックについての {count} 件の記述はすべて一致しています。}}} other {{pack} について「{file}」と「{other}」の記述が食い違います：{found} と {expected}。どちらかはこのサイトの履歴に属しません。}}',
  },
  'series.CHANGES_TOLD': {
    en: '{state, select, passed {{count, plural, one {What a pack says has changed since the one before it is what changed between the two.} other {What # packs say has changed since the ones before them is what changed between the two.}}} failed {{reason, select, first {“{file}” says it is the first pack of its subject, but it names “{other}”, which is one before it. What changed is kept from you; compare the two yourself.} older {“{file}” tells its changes against an older pack than the last of its subject, “{other}”. What changed since that one is kept from you; compare the two yourself.} another {“{file}” tells its changes against “{other}”, which is of another subject.} other {What “{file}” says has changed since “{other}” is not what changed between the two: something was left out, added or told the other way round. Compare the two yourself, and ask the site.}}} other {“{file}” says that it could not be compared with “{other}”. Compare the two yourself.}}',
    'zh-CN':
      '{state, select, passed {有 {count} 份证据包所述自上一份以来的变更，与两者之间的实际变更一致。} failed {{reason, select, first {“{file}”自称是该主题的第一份证据包，但它列出的“{other}”是此前的一份。变更被隐去了；请自行比较两者。} older {“{file}”所述变更是与更早的证据包相比，而非该主题的上一份“{other}”。自那一份以来的变更被隐去了；请自行比较两者。} another {“{file}”所述变更是与“{other}”相比，而后者属于另一主题。} other {“{file}”所述自“{other}”以来的变更与两者之间的实际变更不符：有遗漏、添加或颠倒。请自行比较两者，并向站点询问。}}} other {“{file}”称无法与“{other}”比较。请自行比较两者。}}',
    ja: '{state, select, passed {{count} 件のパックが記す前回からの変更は、二つのパックの間の実際の変更と一致しています。} failed {{reason, select, first {「{file}」はその対象の最初のパックとされていますが、それより前の「{other}」を挙げています。変更が隠されています。二つをご自身で比較してください。} older {「{file}」は、その対象の前回のパック「{other}」ではなく、より古いパックからの変更を記しています。前回からの変更が隠されています。二つをご自身で比較してください。} another {「{file}」は、別の対象の「{other}」からの変更を記しています。} other {「{file}」が記す「{other}」からの変更は、二つの間の実際の変更と異なります。漏れ、追加、または逆の記載があります。二つをご自身で比較し、サイトに確かめてください。}}} other {「{file}」は「{other}」と比較できなかったとしています。二つをご自身で比較してください。}}',
  },
  'series.DRILLS_AGREE': {
    en: '{state, select, passed {{count, plural, one {A drill is} other {# drills are}} in several packs, with the same record in each.} other {The drill “{drill}” has another record in “{file}” than in “{other}”. What everybody signed off never changes, so one of the two is not what was signed off. Ask the site which.}}',
    'zh-CN':
      '{state, select, passed {有 {count} 次演练出现在多份证据包中，各份中的记录相同。} other {演练“{drill}”在“{file}”中的记录与“{other}”中的不同。全员签核之后记录不再变更，因此两者之一并非所签核的内容。请向站点确认。}}',
    ja: '{state, select, passed {{count} 件の訓練が複数のパックにあり、記録は同じです。} other {訓練「{drill}」の記録が、「{file}」と「{other}」で異なります。全員がサインオフした記録は変わらないため、どちらかはサインオフされたものではありません。どちらかをサイトに確かめてください。}}',
  },
  'series.DRILLS_KEPT': {
    en: '{state, select, passed {No drill that a pack knows of is missing in a later one.} other {“{file}” no longer knows {count, plural, one {a drill} other {# drills}} that “{other}” before it knew. A drill is never taken off the record; ask the site what became of it.}}',
    'zh-CN':
      '{state, select, passed {各证据包所知的演练在之后的证据包中均未缺失。} other {“{file}”中不再有此前“{other}”所知的 {count} 次演练。演练记录从不删除；请向站点询问其去向。}}',
    ja: '{state, select, passed {あるパックにある訓練が、後のパックから消えたものはありません。} other {「{file}」には、それより前の「{other}」にあった {count} 件の訓練がありません。訓練の記録は決して消されません。どうなったのかをサイトに確かめてください。}}',
  },
  'series.DRILLS_INCLUDED': {
    en: '{state, select, passed {Every site audit holds the drills of its period that other packs tell of.} failed {The site audit “{file}” leaves out {count, plural, one {a drill} other {# drills}} of its period that “{other}” tells of, for instance “{drill}”. An audit holds all of them; ask the site for a whole one.} other {“{other}” tells of a drill, “{drill}”, that by its own time began before the site audit “{file}” was issued and is not in it. Ask the site whether its clock was set back.}}',
    'zh-CN':
      '{state, select, passed {每份站点审计均包含其他证据包所述的期间内演练。} failed {站点审计“{file}”遗漏了期间内 {count} 次在“{other}”中有记载的演练，例如“{drill}”。审计应包含全部演练；请向站点索取完整的审计。} other {“{other}”中的演练“{drill}”按其自身时间早于站点审计“{file}”的签发，却不在其中。请向站点确认其时钟是否曾被调回。}}',
    ja: '{state, select, passed {どのサイト監査にも、ほかのパックにある期間内の訓練が含まれています。} failed {サイト監査「{file}」には、「{other}」にある期間内の訓練 {count} 件（たとえば「{drill}」）がありません。監査にはすべての訓練が含まれるはずです。完全なものをサイトに求めてください。} other {「{other}」の訓練「{drill}」は、その時刻によればサイト監査「{file}」の発行より前に始まっていますが、監査に含まれていません。時計が戻されたかどうかをサイトに確かめてください。}}',
  },
  'series.CONTENTS_NOT_COMPARED': {
    en: 'What {count, plural, one {a pack tells} other {# packs tell}} of drills and changes was not compared with the others: {others}. The Drillbook application compares it where it knows the form of the pack.',
    'zh-CN': '有 {count} 份证据包所述的演练和变更未与其他证据包比对：{others}。Drillbook 应用程序在识别其格式时会进行比对。',
    ja: '{count} 件のパックが記す訓練と変更は、ほかのパックと照合していません：{others}。Drillbook アプリケーションは、パックの形式を扱える場合に照合します。',
  },
  'series.COPY_EARLIER': {
    en: '“{file}” is an earlier state of “{other}” ({found} against {expected} signatures). Rely on “{other}”.',
    'zh-CN': '“{file}”是“{other}”的较早状态（签名数 {found} 对 {expected}）。请以“{other}”为准。',
    ja: '「{file}」は「{other}」の以前の状態です（署名数 {found} と {expected}）。「{other}」に依拠してください。',
  },
  'series.COPY_UNSEALED': {
    en: '“{file}” carries no signature, although the site issued this pack: they were removed, or it is a draft. {other, select, unknown {Ask the site for the sealed one.} other {Rely on “{other}”.}}',
    'zh-CN':
      '“{file}”没有任何签名，但站点确已签发此证据包：签名被移除，或这只是草稿。{other, select, unknown {请向站点索取已封印的一份。} other {请以“{other}”为准。}}',
    ja: '「{file}」には署名がありませんが、サイトはこのパックを発行しています。署名が取り除かれたか、下書きです。{other, select, unknown {封印済みのものをサイトに求めてください。} other {「{other}」に依拠してください。}}',
  },
  'series.COPIES_SIGNED_APART': {
    en: '“{file}” and “{other}” are the same pack, each with signatures that the other lacks. Ask the site which of the two it issued.',
    'zh-CN': '“{file}”与“{other}”是同一证据包，但各自带有对方没有的签名。请向站点确认签发的是哪一份。',
    ja: '「{file}」と「{other}」は同じパックですが、それぞれ他方にない署名を持っています。発行したのはどちらか、サイトに確かめてください。',
  },
  'series.COPY_IDENTICAL': {
    en: '“{file}” and “{other}” are the same file.',
    'zh-CN': '“{file}”与“{other}”是同一文件。',
    ja: '「{file}」と「{other}」は同じファイルです。',
  },
  'series.PACKS_NOT_GIVEN': {
    en: '{count, plural, one {One earlier pack is named and was not given} other {# earlier packs are named and were not given}}. Ask for {count, plural, one {it} other {them}} to see the whole history.',
    'zh-CN': '有 {count} 份更早的证据包被提及但未提供。如需了解完整历史，请索取。',
    ja: '言及されながら提出されていない以前のパックが {count} 件あります。履歴全体を見るには提出を求めてください。',
  },
} as const satisfies Sentences;

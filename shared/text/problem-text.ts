import type { Sentences } from './language.ts';

/** What is wrong with one field, by the kind of check that refused it; `problem.other` stands for every kind not named here. */
export const problemText = {
  'problem.min_length': {
    en: 'This is empty or too short. Write more here.',
    'zh-CN': '内容为空或过短。请补充填写。',
    ja: '空欄か、短すぎます。書き足してください。',
  },
  'problem.max_length': {
    en: 'This is too long. Shorten it.',
    'zh-CN': '内容过长。请缩短。',
    ja: '長すぎます。短くしてください。',
  },
  'problem.min_value': {
    en: 'This number is too small. Enter a larger one.',
    'zh-CN': '数值过小。请填写更大的数。',
    ja: '数値が小さすぎます。もっと大きい数を入力してください。',
  },
  'problem.max_value': {
    en: 'This number is too large. Enter a smaller one.',
    'zh-CN': '数值过大。请填写更小的数。',
    ja: '数値が大きすぎます。もっと小さい数を入力してください。',
  },
  'problem.safe_integer': {
    en: 'This is no whole number that can be kept exactly. Enter a whole number.',
    'zh-CN': '不是可精确保存的整数。请填写整数。',
    ja: '正確に保存できる整数ではありません。整数を入力してください。',
  },
  'problem.integer': {
    en: 'This is no whole number. Enter one without decimals.',
    'zh-CN': '不是整数。请填写不带小数的数。',
    ja: '整数ではありません。小数のない数を入力してください。',
  },
  'problem.number': {
    en: 'This is no number. Enter one in digits.',
    'zh-CN': '不是数字。请用数字填写。',
    ja: '数値ではありません。数字で入力してください。',
  },
  'problem.url': {
    en: 'This is no address. Enter one that begins with http:// or https://.',
    'zh-CN': '不是有效地址。请填写以 http:// 或 https:// 开头的地址。',
    ja: 'アドレスではありません。http:// または https:// で始まるアドレスを入力してください。',
  },
  'problem.regex': {
    en: 'This is not written the way it is needed here. Compare it with the example and correct it.',
    'zh-CN': '书写形式不符合此处的要求。请对照示例修正。',
    ja: 'ここで必要な書き方になっていません。例を見て直してください。',
  },
  'problem.excludes': {
    en: 'This contains a character that cannot be used here. Write it again without special characters.',
    'zh-CN': '包含此处不能使用的字符。请去掉特殊字符后重新填写。',
    ja: 'ここでは使えない文字が含まれています。特殊な文字を除いて書き直してください。',
  },
  'problem.picklist': {
    en: 'This is none of the choices. Choose one from the list.',
    'zh-CN': '不在可选项之中。请从列表中选择。',
    ja: '選択肢にない値です。一覧から選んでください。',
  },
  'problem.iso_date': {
    en: 'This is no calendar day. Write it like 2026-11-22.',
    'zh-CN': '不是有效日期。请写成 2026-11-22 的形式。',
    ja: '暦にある日付ではありません。2026-11-22 のように書いてください。',
  },
  'problem.iso_timestamp': {
    en: 'This is no point in time. Write it like 2026-11-22T14:03:07Z.',
    'zh-CN': '不是有效的时间点。请写成 2026-11-22T14:03:07Z 的形式。',
    ja: '日時として読み取れません。2026-11-22T14:03:07Z のように書いてください。',
  },
  'problem.check': {
    en: 'These values do not fit together, or there is no such day. Correct them and try again.',
    'zh-CN': '这些值互相矛盾，或没有这一天。请修正后重试。',
    ja: '値の組み合わせが合わないか、存在しない日付です。直してからやり直してください。',
  },
  'problem.unknown': {
    en: 'Drillbook does not know this. Choose one from the list, or check how it is spelled.',
    'zh-CN': 'Drillbook 不认识此值。请从列表中选择，或检查拼写。',
    ja: 'Drillbook にはない値です。一覧から選ぶか、つづりを確認してください。',
  },
  'problem.running': {
    en: 'This is running already. Wait until it has finished.',
    'zh-CN': '此操作正在进行。请等待其完成。',
    ja: 'すでに実行中です。終わるまでお待ちください。',
  },
  'problem.other': {
    en: 'This cannot be used here. Correct it and try again.',
    'zh-CN': '此处无法使用该内容。请修正后重试。',
    ja: 'ここでは使えない内容です。直してからやり直してください。',
  },
} as const satisfies Sentences;

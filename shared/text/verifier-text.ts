import type { Sentences } from './language.ts';
import { verifierCheckText } from './verifier-check-text.ts';
import { verifierIdentityText } from './verifier-identity-text.ts';
import { verifierSignText } from './verifier-sign-text.ts';

/** The verdict on a pack in three voices, and the line under them. */
export const verifierText = {
  ...verifierCheckText,
  ...verifierIdentityText,
  ...verifierSignText,
  'verify.voice.integrity': { en: 'Integrity', 'zh-CN': '完整性', ja: '完全性' },
  'verify.voice.identity': { en: 'Identity', 'zh-CN': '身份', ja: '本人性' },
  'verify.voice.completeness': { en: 'Completeness', 'zh-CN': '签署完备性', ja: '署名の充足' },
  'verify.integrity.passed': { en: 'passed', 'zh-CN': '通过', ja: '合格' },
  'verify.integrity.partly': {
    en: 'nothing wrong found, not everything checked',
    'zh-CN': '未发现问题，但并非全部已检查',
    ja: '問題なし、ただし未検査あり',
  },
  'verify.integrity.failed': { en: 'failed', 'zh-CN': '未通过', ja: '不合格' },
  'verify.state.passed': { en: 'passed', 'zh-CN': '通过', ja: '合格' },
  'verify.state.failed': { en: 'failed', 'zh-CN': '未通过', ja: '不合格' },
  'verify.state.not-checked': { en: 'not checked', 'zh-CN': '未检查', ja: '未検査' },
  'verify.state.missing': { en: 'missing', 'zh-CN': '缺失', ja: 'ファイルなし' },
  'verify.bottomLine.intact-complete-trusted': {
    en: 'Unchanged, signed by everyone who had to sign, and every signer is on your trust list.',
    'zh-CN': '未被更改，所有应签人员均已签署，且每位签名者都在您的信任列表中。',
    ja: '変更はなく、必要な全員が署名し、すべての署名者が信頼リストにあります。',
  },
  'verify.bottomLine.intact-complete-identity-unproven': {
    en: 'Unchanged and signed by everyone who had to sign, but nothing proves that the keys belong to these people. Compare the fingerprints with the forms signed on paper.',
    'zh-CN': '未被更改，所有应签人员均已签署，但尚无依据证明密钥属于这些人。请将指纹与纸质签署的表格核对。',
    ja: '変更はなく必要な全員が署名していますが、鍵が本人のものである証明がありません。フィンガープリントを署名済みの紙の登録票と照合してください。',
  },
  'verify.bottomLine.intact-identity-contradicted': {
    en: 'Unchanged since it was signed, but the signatures contradict what the pack says about people. Do not rely on it before this is explained.',
    'zh-CN': '签署后未被更改，但签名与证据包中关于人员的说明相矛盾。在查明之前请勿采信。',
    ja: '署名後の変更はありませんが、署名がパックの人物の記載と矛盾しています。解明されるまで依拠しないでください。',
  },
  'verify.bottomLine.intact-pages-not-compared': {
    en: 'Unchanged since it was signed, but whether its pages print what was signed was not compared. Rely on the attached evidence.json only, or verify the pack with the version of Drillbook that issued it.',
    'zh-CN':
      '签署后未被更改，但未比对其页面所印内容与所签内容是否一致。请仅以附带的 evidence.json 为准，或用签发它的 Drillbook 版本验证。',
    ja: '署名後の変更はありませんが、ページの内容が署名された内容と同じかは照合していません。添付の evidence.json だけに依拠するか、発行した版の Drillbook で検証してください。',
  },
  'verify.bottomLine.intact-incomplete': {
    en: 'Unchanged, but not everyone who had to sign has signed. Ask for the finished pack, or have the missing people sign this one.',
    'zh-CN': '未被更改，但并非所有应签人员都已签署。请索取完成的证据包，或请缺少的人员签署此份。',
    ja: '変更はありませんが、必要な全員の署名がそろっていません。完成したパックを求めるか、不足している人に署名してもらってください。',
  },
  'verify.bottomLine.unsealed': {
    en: 'No seal and no signature: nothing shows whether it was changed. Treat it as a draft.',
    'zh-CN': '没有封印也没有签名：无法判断是否被更改。请视为草稿。',
    ja: '封印も署名もなく、変更の有無は分かりません。下書きとして扱ってください。',
  },
  'verify.bottomLine.altered': {
    en: 'Altered or damaged. Do not rely on it; ask the site for the original.',
    'zh-CN': '已被更改或损坏。请勿采信，并向站点索取原件。',
    ja: '変更または破損しています。依拠せず、サイトに原本を求めてください。',
  },
  'verify.bottomLine.not-a-pack': {
    en: 'This file is not a Drillbook evidence pack. Nothing is said about what else it may be.',
    'zh-CN': '此文件不是 Drillbook 证据包。对其可能是何种文件不作判断。',
    ja: 'このファイルは Drillbook の証跡パックではありません。それが何であるかについては何も述べません。',
  },
  'verify.identity.trusted': { en: 'every signer trusted', 'zh-CN': '所有签名者均受信任', ja: 'すべての署名者が信頼済み' },
  'verify.identity.unproven': { en: 'not proven', 'zh-CN': '未经证实', ja: '未証明' },
  'verify.identity.contradicted': { en: 'contradicted', 'zh-CN': '存在矛盾', ja: '矛盾あり' },
  'verify.identity.not-checked': { en: 'not checked', 'zh-CN': '未检查', ja: '未検査' },
  'verify.anchor.pinned': {
    en: 'fingerprint on the trust list as {name}',
    'zh-CN': '指纹在信任列表中，登记为 {name}',
    ja: 'フィンガープリントが {name} として信頼リストに登録済み',
  },
  'verify.anchor.trusted-ca': {
    en: 'vouched for by the authority {name}',
    'zh-CN': '由机构 {name} 担保',
    ja: '認証局 {name} が保証',
  },
  'verify.anchor.unknown': {
    en: 'nothing on the trust list speaks for it',
    'zh-CN': '信任列表中无担保',
    ja: '信頼リストに保証なし',
  },
  'verify.revocation.not-applicable': {
    en: 'does not apply (self-signed)',
    'zh-CN': '不适用（自签名）',
    ja: '対象外（自己署名）',
  },
  'verify.revocation.not-checked': { en: 'not checked', 'zh-CN': '未检查', ja: '未検査' },
  'verify.revocation.good': { en: 'not revoked', 'zh-CN': '未被吊销', ja: '失効していません' },
  'verify.revocation.revoked': { en: 'revoked', 'zh-CN': '已被吊销', ja: '失効しています' },
  'verify.completeness.complete': { en: 'everyone has signed', 'zh-CN': '全部已签署', ja: '全員署名済み' },
  'verify.completeness.incomplete': { en: 'signatures are missing', 'zh-CN': '缺少签名', ja: '署名が不足' },
  'verify.completeness.not-checked': { en: 'not checked', 'zh-CN': '未检查', ja: '未検査' },
} as const satisfies Sentences;

import type { CheckCode } from '../domain/verdict.ts';
import { inBrackets } from './in-brackets.ts';
import type { Language, Sentence } from './language.ts';

const size = {
  en: 'it is larger or deeper than a pack may be',
  'zh-CN': '大小或层级超出证据包允许的范围',
  ja: '大きさか深さが証跡パックの許容範囲を超えている',
};
const form = {
  en: 'it is not written the way Drillbook writes',
  'zh-CN': '写法与 Drillbook 不符',
  ja: '書き方が Drillbook のものと異なる',
};
const end = { en: 'bytes follow its end', 'zh-CN': '结尾之后还有字节', ja: '終わりの後にバイトがある' };
const activeContent = {
  en: 'it holds something that makes a viewer act or hides content',
  'zh-CN': '含有会使阅读器执行操作或隐藏内容的成分',
  ja: '閲覧ソフトを動作させるか、内容を隠す要素がある',
};
const evidence = {
  en: 'its machine-readable evidence is missing or not as it must be',
  'zh-CN': '机器可读证据缺失或不符合要求',
  ja: '機械可読の証跡がないか、正しい形ではない',
};
const otherEvidence = {
  en: 'it names other evidence than it holds',
  'zh-CN': '指明的证据与内部所含的不同',
  ja: '示している証跡と中の証跡が異なる',
};
const places = {
  en: 'its places for signatures are not those it needs',
  'zh-CN': '签名位置与所需的不符',
  ja: '署名欄が必要なものと異なる',
};
const files = {
  en: 'a file that belongs to it is missing, was added or is another one',
  'zh-CN': '所属文件有缺失、增加或不一致',
  ja: '属するファイルが欠けているか、加えられているか、別のものである',
};
const evidenceSignature = {
  en: 'the signature over its evidence is not that of its seal',
  'zh-CN': '证据上的签名与封印不符',
  ja: '証跡への署名が封印のものと一致しない',
};
const pages = {
  en: 'its pages are not those its evidence gives, or its evidence contradicts itself',
  'zh-CN': '页面与证据不一致，或证据自相矛盾',
  ja: 'ページが証跡と一致しないか、証跡に矛盾がある',
};
const additions = {
  en: 'something was added to it that no pack may hold',
  'zh-CN': '后来加入了证据包不允许的内容',
  ja: '証跡パックに許されないものが後から加えられている',
};
const signatureForm = {
  en: 'a signature in it is not of the form a pack needs',
  'zh-CN': '其中某个签名不是证据包所需的形式',
  ja: '署名が証跡パックに必要な形ではない',
};
const certificateForm = {
  en: 'the certificate of a signature may not sign documents',
  'zh-CN': '某个签名的证书不能用于文档签名',
  ja: '署名の証明書が文書への署名に使えない',
};
const key = { en: 'the key of a signature is too weak', 'zh-CN': '某个签名的密钥强度不足', ja: '署名の鍵が弱すぎる' };
const content = {
  en: 'a signature does not match what it covers',
  'zh-CN': '某个签名与其覆盖的内容不符',
  ja: '署名が対象の内容と一致しない',
};
const timeStamp = { en: 'a time-stamp is not valid', 'zh-CN': '某个时间戳无效', ja: 'タイムスタンプが有効ではない' };
const signer = {
  en: 'a signature is not by whom it has to be',
  'zh-CN': '某个签名的签名人并非应签之人',
  ja: '署名者が署名すべき人と異なる',
};
const certificate = {
  en: 'a certificate is not valid, or was revoked',
  'zh-CN': '某个证书无效或已被吊销',
  ja: '証明書が有効でないか失効している',
};
const times = { en: 'its times contradict each other', 'zh-CN': '时间互相矛盾', ja: '時刻が互いに矛盾している' };

/** What a failed check means, in the few words that fit into another sentence. */
const meanings: Readonly<Record<CheckCode, Sentence>> = {
  WITHIN_LIMITS: size,
  FILE_HEADER: form,
  FILE_DIALECT: form,
  FILE_END: end,
  NO_ACTIVE_CONTENT: activeContent,
  DOCUMENT_FORM: form,
  EVIDENCE_PRESENT: evidence,
  EVIDENCE_FORM: evidence,
  PACK_ID_NAMED: otherEvidence,
  FIELDS_DECLARED: places,
  PACK_ROLES: places,
  ATTACHMENTS_LISTED: files,
  ATTACHMENT_INTACT: files,
  ATTACHMENT_BESIDE: files,
  EVIDENCE_SIGNATURE: evidenceSignature,
  REVISION_REBUILT: pages,
  REVISION_FORM: form,
  REVISION_CHANGES: additions,
  SEAL_FIRST: additions,
  SEAL_PERMISSIONS: additions,
  FIELDS_LOCKED: additions,
  STORE_CONTENT: additions,
  SIGNATURE_DICTIONARY: signatureForm,
  SIGNATURE_RANGE: signatureForm,
  SIGNATURE_CONTENTS: signatureForm,
  CMS_FORM: signatureForm,
  CMS_ATTRIBUTES: signatureForm,
  CERTIFICATE_FORM: certificateForm,
  KEY_STRENGTH: key,
  CONTENT_DIGEST: content,
  SIGNATURE_VALUE: content,
  TIME_STAMP_FORM: timeStamp,
  SIGNATURE_TIME_STAMPED: timeStamp,
  DOCUMENT_TIME_STAMPED: timeStamp,
  SIGNER_ANCHORED: signer,
  SIGNER_NAMED: signer,
  SIGNER_KEY_NAMED: signer,
  SIGNER_KIND: signer,
  SIGNER_DISTINCT: signer,
  CERTIFICATE_VALID_WHEN_SIGNED: certificate,
  CERTIFICATE_VALID_NOW: certificate,
  CERTIFICATE_NOT_REVOKED: certificate,
  REVOCATION_LIST_USED: certificate,
  TIME_PROVEN: times,
  TIMES_ORDERED: times,
  SITE_KNOWN: signer,
  ROLE_SIGNED: signer,
};

/** The part of a sentence that says in brackets what `{check}` found; nothing where no check is named. */
export function failedCheck(language: Language): string {
  return inBrackets('check', meanings, language);
}

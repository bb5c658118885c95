import type { Sentences } from './language.ts';

/** The words of a pack about itself: what kind it is, how it grows with each signature, who may read it, who answers for it. */
export const packTextControl = {
  'pack.eyebrow.drill': { en: 'Evidence pack · restore drill', 'zh-CN': '证据包 · 恢复演练', ja: '証跡パック・リストア訓練' },
  'pack.eyebrow.plan': { en: 'Evidence pack · recovery plan', 'zh-CN': '证据包 · 恢复计划', ja: '証跡パック・復旧計画' },
  'pack.eyebrow.site-audit': { en: 'Evidence pack · site audit', 'zh-CN': '证据包 · 站点审计', ja: '証跡パック・サイト監査' },
  'pack.cover-subtitle.plan': {
    en: 'The recovery plan of {site} as it stood at issue',
    'zh-CN': '{site}在签发时的恢复计划',
    ja: '{site}　発行時点の復旧計画',
  },
  'pack.cover-subtitle.site-audit': {
    en: '{site}, {from} to {to}',
    'zh-CN': '{site}，{from} 至 {to}',
    ja: '{site}　{from} から {to} まで',
  },
  'pack.title.plan': { en: 'Recovery plan of {site}', 'zh-CN': '{site}的恢复计划', ja: '{site}の復旧計画' },
  'pack.title.site-audit': { en: 'Site audit', 'zh-CN': '站点审计', ja: 'サイト監査' },
  'pack.title.site-audit-of': { en: 'Site audit of {site}', 'zh-CN': '{site}的站点审计', ja: '{site}のサイト監査' },

  'pack.document-control': { en: 'Document control', 'zh-CN': '文件控制', ja: '文書管理' },
  'pack.kind': { en: 'Kind of pack', 'zh-CN': '证据包类型', ja: 'パックの種類' },
  'pack.period': { en: 'Period', 'zh-CN': '期间', ja: '対象期間' },
  'pack.period-value': {
    en: '{from} to {to}, both days included (UTC)',
    'zh-CN': '{from} 至 {to}，含首尾两日（UTC）',
    ja: '{from} から {to} まで（両日を含む、UTC）',
  },
  'pack.period-open': {
    en: '{period}; not over at issue',
    'zh-CN': '{period}；签发时尚未结束',
    ja: '{period}。発行時点では終わっていません',
  },
  'pack.language': { en: 'Language and page', 'zh-CN': '语言与纸张', ja: '言語と用紙' },
  'pack.language-value': { en: 'English, {size}', 'zh-CN': '简体中文，{size}', ja: '日本語、{size}' },
  'pack.confidentiality': { en: 'Confidentiality', 'zh-CN': '保密级别', ja: '機密区分' },
  'pack.confidentiality.public': { en: 'May be passed on freely.', 'zh-CN': '可自由传播。', ja: '自由に配布できます。' },
  'pack.confidentiality.internal': {
    en: 'For the organisation named here and its auditors. Not to be published.',
    'zh-CN': '仅供此处所列组织及其审计人员使用，不得公开。',
    ja: 'ここに記載の組織とその監査人向けです。公開しないでください。',
  },
  'pack.confidentiality.confidential': {
    en: 'For the people who answer for it and their auditors. It names people, systems and weaknesses: pass it on only to those who need it, encrypted.',
    'zh-CN': '仅供负责人员及其审计人员使用。内容涉及人员、系统与弱点：只可加密后交给确有需要的人。',
    ja: '責任を負う人とその監査人に限ります。人名・システム・弱点を含むため、必要な人にのみ、暗号化して渡してください。',
  },
  'pack.confidentiality.strictly-confidential': {
    en: 'For the people named in it alone. Every copy is handed over in person or encrypted, and noted.',
    'zh-CN': '仅限文中列名人员。每份副本须当面或加密交付，并作登记。',
    ja: '記載された本人に限ります。写しは手渡しか暗号化で渡し、その都度記録してください。',
  },
  'pack.revisions': { en: 'Revisions this file is made for', 'zh-CN': '本文件预定的修订', ja: '本ファイルに予定した版' },
  'pack.revision': { en: 'Revision', 'zh-CN': '修订', ja: '版' },
  'pack.revision-by': { en: 'Made by', 'zh-CN': '形成方式', ja: '作成' },
  'pack.revision-issued': { en: 'Issued, not sealed', 'zh-CN': '签发，尚未封印', ja: '発行（封印前）' },

  'pack.unsealed': {
    en: 'Without the seal this file proves nothing',
    'zh-CN': '未封印的文件不能证明任何事',
    ja: '封印のないファイルは何も証明しません',
  },
  'pack.unsealed-text': {
    en: 'Until it is set, every page is marked so. A page without the mark proves nothing either: anybody can print one. Rely on these pages only once a program has verified the seal.',
    'zh-CN':
      '封印之前，每页均标有“未封印”。没有该标记的页面同样不能证明任何事：任何人都能打印。须用能验证签名的程序确认存在封印之后方可采信。',
    ja: '封印までは各ページに「未封印」と表示されます。表示のないページも誰でも印刷でき、何も証明しません。検証ソフトで封印を確かめてから信頼してください。',
  },
  'pack.signers-lead': {
    en: '{count} different people answer for this pack. The signature in this file is the act; until it is there nobody has answered.',
    'zh-CN': '本证据包由 {count} 名不同人员负责。文件中的签名即为负责行为；签署之前，无人负责。',
    ja: '本パックには別々の {count} 人が責任を負います。ファイル内の電子署名がその行為であり、署名がなければ誰も責任を負っていません。',
  },
  'pack.statement': { en: 'Statement', 'zh-CN': '声明', ja: '声明' },
  'pack.statement.plan.requester': {
    en: 'I have read this plan. The services, their objectives and their assets are those we depend on, and I ask for restores by this plan.',
    'zh-CN': '我已阅读本计划。所列业务服务、目标与资产即为我们所依赖者，我将依本计划申请恢复。',
    ja: '本計画を読みました。業務サービス・目標・資産は私たちが依存しているものであり、本計画に従ってリストアを依頼します。',
  },
  'pack.statement.plan.approver': {
    en: 'I approve this plan. What is missing from it is listed here and known to me.',
    'zh-CN': '我批准本计划。其中的缺失已在此列明，我已知悉。',
    ja: '本計画を承認します。不足はここに記載され、承知しています。',
  },
  'pack.statement.site-audit.certifier': {
    en: 'I have compared this account of the period with what I know of the site. It leaves out nothing I know of.',
    'zh-CN': '我已将本期间的记录与我所了解的站点情况核对，未发现遗漏。',
    ja: 'この期間の記録を、私の知るサイトの状況と照らし合わせました。知る限り漏れはありません。',
  },
  'pack.statement.site-audit.approver': {
    en: 'I have read this account and take responsibility for the gaps that are open in it.',
    'zh-CN': '我已阅读本记录，并对其中未关闭的短板负责。',
    ja: 'この記録を読み、未解消の弱点に責任を負います。',
  },

  'pack.verify.evidence-text': {
    en: 'evidence.json has a detached signature of its own by the seal, so the data can be checked without the pages. If it is good, the last line prints the fingerprint of the seal to compare with the one on paper.',
    'zh-CN':
      'evidence.json 另有由封印密钥生成的独立签名，因此无需页面即可验证数据。验证成功后，最后一行输出封印的指纹，请与纸质登记表核对。',
    ja: 'evidence.json には封印の鍵による単独の署名があり、ページがなくてもデータを検証できます。検査に通ると最後の行が封印のフィンガープリントを示すので、紙の登録票と照合します。',
  },
  'pack.attachments-beside': {
    en: 'Files marked “beside this PDF” are too large to embed. They lie in the folder named like this file with “-raw” at its end, with a list of their hashes (SHA256SUMS).',
    'zh-CN': '标注“位于 PDF 旁”的文件过大，未嵌入。它们位于与本文件同名并以“-raw”结尾的文件夹中，附哈希清单（SHA256SUMS）。',
    ja: '「PDF の隣」とあるファイルは大きいため埋め込んでいません。本ファイルと同名で末尾が「-raw」のフォルダーに、ハッシュの一覧（SHA256SUMS）とともに置かれます。',
  },
  'pack.beside': { en: 'beside this PDF', 'zh-CN': '位于 PDF 旁', ja: 'PDF の隣' },
  'pack.checkpoints': {
    en: 'The log at earlier packs, newest first: {shown} of {count}',
    'zh-CN': '以往证据包签发时的日志（最新在前，{count} 份中列 {shown} 份）',
    ja: '過去のパック発行時のログ（新しい順、{count} 件中 {shown} 件）',
  },
  'pack.annex-activity': { en: 'Activity log of the period', 'zh-CN': '期间活动日志', ja: '対象期間の活動ログ' },
} as const satisfies Sentences;

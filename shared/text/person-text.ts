import type { Sentences } from './language.ts';

/** What the command line says about people and their roles. */
export const personText = {
  'command.person': {
    en: 'People of a site and what they answer for: list, add, change roles.',
    'zh-CN': '站点的人员及其职责：列出、添加、更改角色。',
    ja: 'サイトの担当者とその役割：一覧、追加、役割の変更。',
  },
  'command.person-list': {
    en: 'List the people of the plan with their ids and roles.',
    'zh-CN': '列出计划中的人员及其编号与角色。',
    ja: '計画の担当者を ID と役割とともに一覧にします。',
  },
  'command.person-add': {
    en: 'Put a person on record, with the roles they hold.',
    'zh-CN': '登记人员及其角色。',
    ja: '担当者を役割とともに登録します。',
  },
  'command.person-roles': {
    en: 'Change the roles of a person, named by id or exact name. What they signed off stays as it was signed.',
    'zh-CN': '更改人员的角色（按编号或完整姓名指定）。此前的签核保持不变。',
    ja: '担当者の役割を変更します（ID または正確な氏名で指定）。すでに行ったサインオフは変わりません。',
  },
  'command.no-people': {
    en: 'Nobody yet. Add somebody with “drillbook person add”.',
    'zh-CN': '尚无人员。请用“drillbook person add”添加。',
    ja: '担当者がいません。「drillbook person add」で追加してください。',
  },
  'command.no-roles': { en: 'no role', 'zh-CN': '无角色', ja: '役割なし' },
  'option.person-organisation': { en: 'organisation they work for', 'zh-CN': '所属组织', ja: '所属する組織' },
  'option.contact': {
    en: 'how to reach them: address, telephone',
    'zh-CN': '联系方式：邮箱、电话',
    ja: '連絡先（メール、電話）',
  },
  'option.role': { en: 'role they hold; several may follow', 'zh-CN': '所具备的角色；可写多个', ja: '持つ役割（複数可）' },
  'option.add-role': { en: 'role to give them; several may follow', 'zh-CN': '授予的角色；可写多个', ja: '与える役割（複数可）' },
  'option.remove-role': {
    en: 'role to take from them; several may follow',
    'zh-CN': '撤销的角色；可写多个',
    ja: '外す役割（複数可）',
  },
} as const satisfies Sentences;

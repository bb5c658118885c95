import { parseSync } from 'vite';

/** One import as it is written, and where. `specifier` is null where it is computed and nobody can tell what it names. */
export interface WrittenImport {
  readonly specifier: string | null;
  readonly line: number;
}

/** A use of something the whole program can reach without importing it: `fetch`, `Date.now`, `new Date()`. */
export interface WrittenGlobal {
  readonly name: string;
  readonly line: number;
}

export interface SourceFacts {
  readonly imports: readonly WrittenImport[];
  readonly globals: readonly WrittenGlobal[];
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number };

/** Names by which the global object is reached. */
const globalObjects = new Set(['globalThis', 'window', 'self', 'global']);

/**
 * Every import of a source – static, type, re-export, `import()`, `import('…').Type`, `require`, `new URL(…, import.meta.url)` –
 * and the globals it names.
 *
 * Throws: Error where the source cannot be parsed.
 */
export function readSource(path: string, text: string): SourceFacts {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const imports: WrittenImport[] = [];
  const globals: WrittenGlobal[] = [];
  const lineAt = (start: number): number => text.slice(0, start).split('\n').length;
  walk(program as unknown as Node, (node, parent, key) => {
    const source = importedBy(node);
    if (source !== undefined) imports.push({ specifier: textOf(source), line: lineAt(node.start) });
    const name = globalNamed(node, parent, key);
    if (name !== null) globals.push({ name, line: lineAt(node.start) });
  });
  return { imports, globals };
}

function walk(node: Node, visit: (node: Node, parent: Node | null, key: string) => void): void {
  const go = (value: unknown, parent: Node | null, key: string): void => {
    if (Array.isArray(value)) for (const item of value) go(item, parent, key);
    else if (isNode(value)) {
      visit(value, parent, key);
      for (const [name, child] of Object.entries(value)) go(child, value, name);
    }
  };
  go(node, null, '');
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** What a node imports: its source, or undefined where it imports nothing. */
function importedBy(node: Node): unknown {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node.source;
    case 'ExportNamedDeclaration':
      return node.source ?? undefined;
    case 'TSExternalModuleReference':
      return node.expression;
    case 'CallExpression':
      return isNamed(node.callee, 'require') || isResolver(node.callee) ? firstArgument(node) : undefined;
    case 'NewExpression':
      return isNamed(node.callee, 'URL') && isMetaUrl((node.arguments as readonly unknown[])[1])
        ? firstArgument(node)
        : undefined;
    default:
      return undefined;
  }
}

function firstArgument(node: Node): unknown {
  return (node.arguments as readonly unknown[])[0] ?? null;
}

/** `require.resolve`, `import.meta.resolve` and `import.meta.glob`. */
function isResolver(callee: unknown): boolean {
  if (!isNode(callee) || callee.type !== 'MemberExpression' || !isNode(callee.object)) return false;
  if (isNamed(callee.object, 'require')) return isNamed(callee.property, 'resolve');
  const isMeta = callee.object.type === 'MetaProperty';
  return isMeta && (isNamed(callee.property, 'resolve') || isNamed(callee.property, 'glob'));
}

function isMetaUrl(node: unknown): boolean {
  return isNode(node) && node.type === 'MemberExpression' && isNode(node.object) && node.object.type === 'MetaProperty';
}

function isNamed(node: unknown, name: string): boolean {
  return isNode(node) && node.type === 'Identifier' && node.name === name;
}

function textOf(source: unknown): string | null {
  if (!isNode(source)) return null;
  if (source.type === 'Literal' && typeof source.value === 'string') return source.value;
  if (source.type !== 'TemplateLiteral' || (source.expressions as readonly unknown[]).length > 0) return null;
  const [quasi] = source.quasis as readonly { readonly value: { readonly cooked: string } }[];
  return quasi?.value.cooked ?? null;
}

/** `fetch`, `Math.random`, `globalThis.fetch`, `new Date()` – by the name a rule uses; null for everything else. */
function globalNamed(node: Node, parent: Node | null, key: string): string | null {
  if (isBareDate(node)) return 'new Date()';
  if (node.type === 'MemberExpression') return memberNamed(node);
  if (node.type !== 'Identifier' || parent === null) return null;
  // by another name – `const D = Date` – nobody could follow it; as the object of a member it was named with the member
  if ((node.name === 'Date' || node.name === 'Math') && isPlainUse(parent, key)) return null;
  const isPropertyName = (key === 'property' || key === 'key') && parent.computed !== true;
  const isDeclared = key === 'id' || key === 'local' || key === 'imported' || key === 'exported' || key === 'label';
  const isType = parent.type.startsWith('TS');
  return isPropertyName || isDeclared || isType ? null : String(node.name);
}

/** `Date.UTC(…)`, `new Date(text)`, and `value instanceof Date`. */
function isPlainUse(parent: Node, key: string): boolean {
  const isMember =
    parent.type === 'MemberExpression' && key === 'object' && (parent.computed !== true || textOf(parent.property) !== null);
  return (
    isMember || (parent.type === 'NewExpression' && key === 'callee') || (parent.type === 'BinaryExpression' && key === 'right')
  );
}

function isBareDate(node: Node): boolean {
  const made = node.type === 'NewExpression' && (node.arguments as readonly unknown[]).length === 0;
  return (made || node.type === 'CallExpression') && isNamed(node.callee, 'Date');
}

function memberNamed(node: Node): string | null {
  const property = node.computed === true ? textOf(node.property) : isNode(node.property) ? String(node.property.name) : null;
  if (property === null || !isNode(node.object) || node.object.type !== 'Identifier') return null;
  const object = String(node.object.name);
  return globalObjects.has(object) ? property : `${object}.${property}`;
}

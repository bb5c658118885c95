import fc from 'fast-check';

/** As much of a valibot schema as is needed to make up values that fit it. */
interface Described {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Described>>;
  readonly item?: Described;
  readonly wrapped?: Described;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly Described[];
  readonly requirement?: unknown;
}

/** Records a schema of the domain accepts, in all their variety: odd letters, extreme numbers, every state. */
export function recordsOf<Output>(schema: unknown): fc.Arbitrary<Output> {
  return valuesOf(schema as Described) as fc.Arbitrary<Output>;
}

function valuesOf(schema: Described): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'strict_object':
      return checked(schema, fc.record(mapValues(schema.entries ?? {}, valuesOf)));
    case 'variant':
      return fc.oneof(...((schema.options ?? []) as Described[]).map(valuesOf));
    case 'array':
      return lists(schema);
    case 'nullable':
      return fc.option(valuesOf(schema.wrapped ?? schema), { nil: null });
    case 'picklist':
      return fc.constantFrom(...(schema.options ?? []));
    case 'literal':
      return fc.constant(schema.literal);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return numbers(schema);
    case 'string':
      return texts(schema);
    default:
      throw new Error(`no values for a schema of type ${schema.type}`);
  }
}

function lists(schema: Described): fc.Arbitrary<unknown> {
  const bounds = { minLength: bound(schema, 'min_length', 0), maxLength: Math.min(bound(schema, 'max_length', 5), 5) };
  return checked(schema, fc.array(valuesOf(schema.item ?? schema), bounds));
}

/** What the schema asks of the whole, such as that a period begins before it ends. */
function checked(schema: Described, values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const checks = actionsOf(schema).flatMap(({ type, requirement }) =>
    type === 'check' && typeof requirement === 'function' ? [requirement] : [],
  );
  return checks.length === 0 ? values : values.filter((value) => checks.every((holds) => holds(value) === true));
}

function numbers(schema: Described): fc.Arbitrary<unknown> {
  const min = bound(schema, 'min_value', Number.MIN_SAFE_INTEGER);
  return fc.integer({ min, max: bound(schema, 'max_value', Number.MAX_SAFE_INTEGER) });
}

/** Letters of every script, with what breaks naive storage: NUL, quotes, line ends, the byte order mark. */
const oddLetters = fc.constantFrom('\u0000', "'", '"', '\n', '\r', '\ufeff', '\ufffd', '😀', '机', '%', '\\', '?');
const letters = fc.oneof(
  { weight: 5, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  { weight: 2, arbitrary: oddLetters },
);

function texts(schema: Described): fc.Arbitrary<string> {
  const actions = actionsOf(schema).map((action) => action.type);
  if (actions.includes('iso_date')) return instants().map((text) => text.slice(0, 10));
  const pattern = actionsOf(schema).find((action) => action.type === 'regex')?.requirement;
  if (String(pattern).includes('T\\d{2}')) return instants();
  if (pattern instanceof RegExp) return fc.stringMatching(pattern);
  const min = bound(schema, 'min_length', 0);
  const max = bound(schema, 'max_length', 40);
  // the domain's texts hold whole characters only; torn ones are mended where they enter
  const free = fc.array(letters, { maxLength: 6 }).map((parts) => parts.join('').toWellFormed());
  const fitting = actions.includes('trim') ? free.map((text) => text.trim()) : free;
  return fitting.filter((text) => text.length >= min && text.length <= max);
}

function instants(): fc.Arbitrary<string> {
  const range = { min: new Date('0001-01-01T00:00:00Z'), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true };
  return fc.date(range).map((date) => date.toISOString());
}

function bound(schema: Described, type: string, otherwise: number): number {
  const found = actionsOf(schema).find((action) => action.type === type)?.requirement;
  return typeof found === 'number' ? found : otherwise;
}

/** A pipe may begin with a schema that is a pipe itself. */
function actionsOf(schema: Described): readonly Described[] {
  return (schema.pipe ?? []).flatMap((action) => (action === schema ? [] : [action, ...actionsOf(action)]));
}

function mapValues<Value, Mapped>(
  values: Readonly<Record<string, Value>>,
  map: (value: Value) => Mapped,
): Record<string, Mapped> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]));
}

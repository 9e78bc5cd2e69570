import type { z } from "zod";
import { t, translated } from "../../diagnostics/messages.ts";
import type { Path } from "../../diagnostics/problem.ts";
import { NAMES } from "../../schema/common.ts";
import { OWN_FIELDS } from "../../schema/own-fields.ts";
import { isCollection } from "../yaml/text.ts";

type Schema = z.core.$ZodType;

interface Definition {
  type: string;
  innerType?: Schema;
  in?: Schema;
  options?: Schema[];
  shape?: Record<string, Schema>;
  catchall?: Schema;
  keyType?: Schema;
  valueType?: Schema;
  element?: Schema;
  items?: Schema[];
}

const definition = (schema: Schema) => schema._zod.def as unknown as Definition;

/** The schemas that a value at `path` is held against, outermost first; none where the path leads nowhere. */
export function schemasAt(schema: Schema, path: Path): Schema[] {
  const layers = unwrap(schema);
  const [part, ...rest] = path;
  if (part === undefined) return layers;
  for (const layer of layers) {
    const child = childOf(layer, part);
    if (child) {
      const found = schemasAt(child, rest);
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** The innermost description that the schema gives of the value at `path`. */
export function schemaAt(schema: Schema, path: Path): Schema | undefined {
  const layers = schemasAt(schema, path);
  return layers.find((layer) => metaOf(layer)?.description !== undefined) ?? layers[0];
}

/** The keys that the mapping at `path` may have. */
export function keysAllowedAt(schema: Schema, path: Path): string[] {
  for (const layer of schemasAt(schema, path)) {
    const { shape } = definition(layer);
    if (shape) return Object.keys(shape);
  }
  return [];
}

/** The same for any path, as the YAML room asks for it. */
export const keysIn = (schema: Schema) => (path: Path) => keysAllowedAt(schema, path);

/** The keys that the mapping at `path` must have. */
export function keysNeededAt(schema: Schema, path: Path): string[] {
  for (const layer of schemasAt(schema, path)) {
    const { shape } = definition(layer);
    if (shape) return Object.keys(shape).filter((key) => shape[key]?._zod.optin !== "optional");
  }
  return [];
}

/** A value of some data, or a key of its mappings, with the schemas that it is held against. */
interface DescribedValue {
  at: Path;
  value: unknown;
  layers: Schema[];
  onKey: boolean;
}

/** Every value and key of some data, valid or not, that a schema says something of. */
export function* describedValues(value: unknown, schema: Schema, at: Path = []): Generator<DescribedValue> {
  const layers = unwrap(schema);
  yield { at, value, layers, onKey: false };
  if (!isCollection(value)) return;
  const keyType = layers.map((layer) => definition(layer).keyType).find((type) => type !== undefined);
  for (const [name, inner] of Object.entries(value)) {
    const key = Array.isArray(value) ? Number(name) : name;
    if (keyType && key === name) yield { at: [...at, key], value: key, layers: unwrap(keyType), onKey: true };
    const [child] = schemasAt(schema, [key]);
    if (child) yield* describedValues(inner, child, [...at, key]);
  }
}

/** What an id that is held against some schemas is a name of. */
export const namedBy = (layers: readonly Schema[]): string | undefined =>
  layers.map((layer) => metaOf(layer)?.[NAMES]).find((names) => names !== undefined);

/** What the schema says of a value, with its first example: one or two sentences, or nothing. */
export function describeSchema(schema: Schema): string {
  const meta = metaOf(schema);
  if (!meta?.description) return "";
  const [example] = meta.examples ?? [];
  const own = OWN_FIELDS.get(schema);
  const says = own
    ? `${t`“${own.label}”, a field of this site's own.`} ${translated(own.says)}`
    : translated(meta.description);
  if (example === undefined) return says;
  return `${says} ${t`For example: \`${typeof example === "string" ? example : JSON.stringify(example)}\`.`}`;
}

interface Meta {
  description?: string;
  examples?: unknown[];
  pattern?: string;
  format?: string;
  [NAMES]?: string;
}

function metaOf(schema: Schema): Meta | undefined {
  return (schema as z.ZodType).meta?.() as Meta | undefined;
}

/** Whether the value at `path` may be words of a person's own, and no id, date, address or choice; unknown keys may. */
export function isFreeText(schema: Schema, path: Path): boolean {
  const layers = schemasAt(schema, path);
  const hasForm = layers.some((layer) => {
    const { pattern, format } = metaOf(layer) ?? {};
    return pattern !== undefined || format !== undefined;
  });
  return layers.length === 0 || (!hasForm && layers.some((layer) => definition(layer).type === "string"));
}

const unwrapped = new WeakMap<Schema, Schema[]>();

/** A schema and everything that it only wraps, and the branches of unions; worked out once for each. */
function unwrap(schema: Schema): Schema[] {
  const known = unwrapped.get(schema) ?? layersOf(schema);
  unwrapped.set(schema, known);
  return known;
}

function layersOf(schema: Schema): Schema[] {
  const { type, innerType, in: input, options } = definition(schema);
  if (options) return [schema, ...options.flatMap(unwrap)];
  if (type === "pipe" && input) return [schema, ...unwrap(input)];
  if (innerType) return [schema, ...unwrap(innerType)];
  return [schema];
}

function childOf(schema: Schema, part: PropertyKey): Schema | undefined {
  const { shape, catchall, valueType, element, items } = definition(schema);
  if (typeof part === "number") return element ?? items?.[part];
  return shape ? (Object.hasOwn(shape, part) ? shape[String(part)] : catchall) : valueType;
}

import { MOST } from '../../store/packs/pack-format.ts';
import {
  LIST_FORMAT,
  type ListedBase,
  type ListedDifference,
  type ListedPack,
  type ListIndex,
  MOST_LISTED,
} from './list-index.ts';

/** A document that is no index of a list, or one of a later format. The message names the field, for whoever made it. */
export class IndexRefused extends Error {
  override readonly name = 'IndexRefused';
  readonly code: 'not-a-list' | 'newer-list';

  constructor(code: IndexRefused['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Reads an index document field by field; fields that it does not know are passed over.
 * @throws {IndexRefused} for anything that is not as `docs/sharing-a-list.md` says
 */
export function readIndex(document: Uint8Array): ListIndex {
  if (document.length > MOST_LISTED.documentBytes) refuse('the document', 'too long');
  const fields = record(parsed(document), 'the document');
  const format = fields.firstprintList;
  if (!Number.isSafeInteger(format) || Number(format) < 1) refuse('"firstprintList"', 'no version number');
  if (format !== LIST_FORMAT) throw new IndexRefused('newer-list', `"firstprintList" is ${Number(format)}`);
  const newest = record(fields.newest, '"newest"');
  return {
    name: text(fields.name, '"name"', MOST.nameLength, 1),
    description: text(fields.description ?? '', '"description"', MOST.descriptionLength),
    language: languageTag(fields.language),
    updated: moment(fields.updated, '"updated"'),
    nextUpdate: isAbsent(fields.nextUpdate) ? null : moment(fields.nextUpdate, '"nextUpdate"'),
    mirrors: list(fields.mirrors ?? [], '"mirrors"', MOST_LISTED.mirrors).map(mirror),
    fingerprints: count(fields.fingerprints, '"fingerprints"', 65_535),
    newest: {
      content: digest(newest.content, '"newest.content"'),
      originals: count(newest.originals, '"newest.originals"', MOST.originals),
    },
    base: base(fields.base),
    differences: list(fields.differences ?? [], '"differences"', MOST_LISTED.differences).map(difference),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function refuse(field: string, fault: string): never {
  throw new IndexRefused('not-a-list', `${field} is ${fault}`);
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

function parsed(document: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(document));
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof TypeError) return refuse('the document', 'no JSON in UTF-8');
    throw cause;
  }
}

function record(value: unknown, field: string): Fields {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? { ...value } : refuse(field, 'no object');
}

function text(value: unknown, field: string, most: number, fewest = 0): string {
  if (typeof value !== 'string' || value.length > most || value.trim().length < fewest)
    return refuse(field, `no text of ${fewest} to ${most} characters`);
  return value;
}

function list(value: unknown, field: string, most: number): readonly unknown[] {
  return Array.isArray(value) && value.length <= most ? value : refuse(field, `no list of at most ${most}`);
}

function count(value: unknown, field: string, most: number): number {
  const isCount = typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= most;
  return isCount ? value : refuse(field, `no whole number up to ${most}`);
}

function digest(value: unknown, field: string): string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : refuse(field, 'no SHA-256 digest');
}

function moment(value: unknown, field: string): number {
  const isDate = typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/.test(value);
  const time = isDate ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? refuse(field, 'no date and time such as 2026-01-31T06:00:00Z') : time;
}

function languageTag(value: unknown): string | null {
  if (isAbsent(value)) return null;
  const tag = text(value, '"language"', MOST_LISTED.languageLength, 1);
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) ? tag : refuse('"language"', 'no language tag');
}

function mirror(value: unknown, at: number): string {
  const field = `"mirrors[${at}]"`;
  const address = text(value, field, MOST_LISTED.addressLength, 1);
  const url = URL.canParse(address) ? new URL(address) : refuse(field, 'no address');
  const isFolder = url.pathname.endsWith('/') && url.search === '' && url.hash === '';
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || !isFolder || url.username !== '' || url.password !== '')
    return refuse(field, 'no web address of a folder');
  return url.href;
}

/** A name that cannot lead anywhere but to a file in the list's own folder. */
function pack(fields: Fields, field: string): ListedPack {
  const file = text(fields.file, `${field}.file`, MOST_LISTED.fileLength, 1);
  if (!/^[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*$/.test(file)) refuse(`${field}.file`, 'no plain file name');
  const bytes = count(fields.bytes, `${field}.bytes`, MOST.bytes);
  return { file, bytes, sha256: digest(fields.sha256, `${field}.sha256`) };
}

function base(value: unknown): ListedBase {
  const fields = record(value, '"base"');
  const content = digest(fields.content, '"base".content');
  return { ...pack(fields, '"base"'), content, originals: count(fields.originals, '"base".originals', MOST.originals) };
}

function difference(value: unknown, at: number): ListedDifference {
  const field = `"differences[${at}]"`;
  const fields = record(value, field);
  return {
    ...pack(fields, field),
    from: digest(fields.from, `${field}.from`),
    to: digest(fields.to, `${field}.to`),
    added: count(fields.added, `${field}.added`, MOST.originals),
    removed: count(fields.removed, `${field}.removed`, MOST.originals),
  };
}

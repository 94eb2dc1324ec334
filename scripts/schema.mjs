// Derives the published JSON Schemas from types and their comments, so that what we print, its documentation and
// its contract cannot drift apart.
//   node scripts/schema.mjs            writes the schemas
//   node scripts/schema.mjs --check    exit code 1 when a file is not what the types say
import { readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { descriptions } from './schema-descriptions.mjs';

const files = [
  ...[
    'model/workbook',
    'model/stamp',
    'model/text-run',
    'semantics/meaning',
    'semantics/pages',
    'diff/tally',
    'history/audit',
  ],
  ...['cli/tables/json', 'cli/history/json'],
];

/** Each contract with the type it begins at. */
const contracts = {
  workbook: ['Workbook', 'mapress workbook'],
  understood: ['UnderstoodJson', 'mapress workbook with its meaning'],
  status: ['StatusJson', 'mapress status'],
  owners: ['OwnersJson', 'mapress owners'],
  legend: ['LegendJson', 'mapress legend'],
  pages: ['PagesJson', 'mapress pages'],
  refs: ['RefsJson', 'mapress refs'],
  history: ['HistoryJson', 'mapress history'],
  log: ['LogJson', 'mapress log'],
  blame: ['BlameJson', 'mapress blame'],
  audit: ['AuditJson', 'mapress audit'],
};

/** Declarations by name; the model must describe every property, the others what their names do not say. */
const declarations = new Map();
const strict = new Set();
for (const file of files) {
  const path = new URL(`../src/${file}.ts`, import.meta.url);
  const source = ts.createSourceFile(file, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  for (const node of source.statements) {
    if (!ts.isInterfaceDeclaration(node) && !ts.isTypeAliasDeclaration(node)) continue;
    if (!declarations.has(node.name.text)) declarations.set(node.name.text, node);
    if (file.startsWith('model/')) strict.add(node.name.text);
  }
}

/** The comment above a declaration as one description; list items keep their lines. */
function descriptionOf(node) {
  const text = ts.getTextOfJSDocComment(ts.getJSDocCommentsAndTags(node)[0]?.comment) ?? '';
  return text.replace(/\n(?!- )/g, ' ').trim();
}

const unused = new Set(Object.keys(descriptions));

/** A schema with its description: the comment in the model, else the line in schema-descriptions.mjs. */
function described(name, node, schema) {
  const comment = descriptionOf(node);
  if (comment !== '') return { description: comment, ...schema };
  const description = descriptions[name];
  if (description === undefined && schema.const !== undefined) {
    return { description: `Always \`${schema.const}\`.`, ...schema };
  }
  if (description === undefined && !strict.has(name.split('.')[0])) return schema;
  if (description === undefined) throw new Error(`Nothing describes ${name}`);
  unused.delete(name);
  return { description, ...schema };
}

const keywords = {
  [ts.SyntaxKind.StringKeyword]: { type: 'string' },
  [ts.SyntaxKind.NumberKeyword]: { type: 'number' },
  [ts.SyntaxKind.BooleanKeyword]: { type: 'boolean' },
};

/** JSON Schema of a type. A type the model does not use yet is an error here, not a silent "anything". */
function schemaOf(type) {
  if (keywords[type.kind]) return keywords[type.kind];
  if (ts.isParenthesizedTypeNode(type)) return schemaOf(type.type);
  if (ts.isTypeOperatorNode(type)) return schemaOf(type.type);
  if (ts.isArrayTypeNode(type)) return { type: 'array', items: schemaOf(type.elementType) };
  if (ts.isLiteralTypeNode(type)) return { const: literalOf(type.literal) };
  if (ts.isUnionTypeNode(type)) return unionOf(type.types);
  if (ts.isIntersectionTypeNode(type)) return schemaOf(type.types[0]);
  if (ts.isTypeLiteralNode(type)) return objectOf(type.members);
  if (ts.isIndexedAccessTypeNode(type)) return memberOf(type);
  if (ts.isTypeReferenceNode(type)) return referenceTo(type);
  throw new Error(`No JSON Schema for the type ${type.getText()}`);
}

/** `HistoryEntry['source']`: the type of that property. */
function memberOf(type) {
  const members = membersOf(declarations.get(type.objectType.getText()));
  return schemaOf(members.find((member) => member.name.text === type.indexType.literal.text).type);
}

function literalOf(literal) {
  if (literal.kind === ts.SyntaxKind.NullKeyword) return null;
  if (literal.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (literal.kind === ts.SyntaxKind.FalseKeyword) return false;
  return ts.isNumericLiteral(literal) ? Number(literal.text) : literal.text;
}

function unionOf(types) {
  const members = types.map(schemaOf);
  if (members.every((member) => typeof member.const === 'string')) {
    return { type: 'string', enum: members.map((member) => member.const) };
  }
  return { anyOf: members };
}

function referenceTo(type) {
  const name = type.typeName.getText();
  if (name === 'Readonly') return schemaOf(type.typeArguments[0]);
  if (name === 'Record') {
    return { type: 'object', additionalProperties: schemaOf(type.typeArguments[1]) };
  }
  if (!declarations.has(name)) throw new Error(`Unknown type ${name}`);
  return { $ref: `#/$defs/${name}` };
}

function objectOf(members) {
  const properties = members.filter((member) => ts.isPropertySignature(member));
  return {
    type: 'object',
    properties: Object.fromEntries(properties.map((member) => [member.name.text, propertyOf(member)])),
    required: properties.filter((member) => !member.questionToken).map((member) => member.name.text),
    additionalProperties: false,
  };
}

function propertyOf(member) {
  const name = `${member.parent.name?.text}.${member.name.text}`;
  return described(name, member, schemaOf(member.type));
}

/** Members of an interface, those it inherits first. */
function membersOf(declaration) {
  const parents = (declaration.heritageClauses ?? []).flatMap((clause) => [...clause.types]);
  const inherited = parents.flatMap((parent) => membersOf(declarations.get(parent.expression.text)));
  return [...inherited, ...declaration.members];
}

const definitionOf = (name, declaration) =>
  described(
    name,
    declaration,
    ts.isInterfaceDeclaration(declaration) ? objectOf(membersOf(declaration)) : schemaOf(declaration.type),
  );

/** Definitions that a type leads to, itself first, in the order of their declarations. */
function reachableFrom(root) {
  const found = new Map();
  const names = [root];
  for (let name = names.pop(); name !== undefined; name = names.pop()) {
    if (found.has(name)) continue;
    const definition = definitionOf(name, declarations.get(name));
    found.set(name, definition);
    for (const [, next] of JSON.stringify(definition).matchAll(/"#\/\$defs\/(\w+)"/g)) names.push(next);
  }
  return Object.fromEntries(
    [...declarations.keys()].filter((name) => found.has(name)).map((name) => [name, found.get(name)]),
  );
}

for (const [name, [root, title]] of Object.entries(contracts)) {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `https://unpkg.com/mapress/schema/${name}.schema.json`,
    title,
    $ref: `#/$defs/${root}`,
    $defs: reachableFrom(root),
  };
  const path = new URL(`../schema/${name}.schema.json`, import.meta.url);
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`schema/${name}.schema.json is not what the types say: node scripts/schema.mjs`);
    process.exitCode = 1;
  }
}
if (unused.size > 0) throw new Error(`Nothing needs the descriptions of ${[...unused].join(', ')}`);

// Derives schema/workbook.schema.json from the types and comments of src/model/workbook.ts, so that the tree,
// its documentation and its published contract cannot drift apart.
//   node scripts/schema.mjs            writes the schema
//   node scripts/schema.mjs --check    exit code 1 when the file is not what the types say
import { readFileSync, writeFileSync } from 'node:fs';
import ts from 'typescript';
import { descriptions } from './schema-descriptions.mjs';

const modelPath = new URL('../src/model/workbook.ts', import.meta.url);
const schemaPath = new URL('../schema/workbook.schema.json', import.meta.url);

const source = ts.createSourceFile(
  'workbook.ts',
  readFileSync(modelPath, 'utf8'),
  ts.ScriptTarget.Latest,
  true,
);
const declarations = new Map(
  source.statements
    .filter((node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
    .map((node) => [node.name.text, node]),
);

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
  if (ts.isTypeReferenceNode(type)) return referenceTo(type);
  throw new Error(`No JSON Schema for the type ${type.getText(source)}`);
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
  const name = type.typeName.getText(source);
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

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://unpkg.com/mapress/schema/workbook.schema.json',
  title: 'mapress workbook',
  $ref: '#/$defs/Workbook',
  $defs: Object.fromEntries([...declarations].map(([name, node]) => [name, definitionOf(name, node)])),
};
if (unused.size > 0) throw new Error(`Nothing needs the descriptions of ${[...unused].join(', ')}`);
const text = `${JSON.stringify(schema, null, 2)}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(schemaPath, 'utf8') !== text) {
    console.error(
      'schema/workbook.schema.json is not what src/model/workbook.ts says: node scripts/schema.mjs',
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(schemaPath, text);
}

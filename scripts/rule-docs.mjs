// Makes docs/rules from the comments above the rules in src/rules and their messages, so that a rule, its
// examples (which run as tests) and its page cannot drift apart.
//   node scripts/rule-docs.mjs            writes the pages
//   node scripts/rule-docs.mjs --check    exit code 1 when a page is not what the sources say
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

const source = (path) => readFileSync(new URL(`../src/${path}`, import.meta.url), 'utf8');
const folder = new URL('../docs/rules/', import.meta.url);

/** Address of a source file as a module, for a file that imports nothing but types and the modules given. */
function moduleOf(path, imports = {}) {
  const { outputText } = ts.transpileModule(source(path), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 },
  });
  const linked = Object.entries(imports).reduce(
    (text, [name, address]) => text.replace(`'${name}'`, () => `'${address}'`),
    outputText,
  );
  return `data:text/javascript,${encodeURIComponent(linked).replaceAll("'", '%27')}`;
}

const { ruleMessages } = await import(
  moduleOf('diagnostics/words/rules.ts', { '../placeholders.js': moduleOf('diagnostics/placeholders.ts') })
);

/** Rules in the order of their table. */
const ids = [...source('rules/index.ts').matchAll(/^import \{ \w+ \} from '\.\/([\w-]+)\.js';$/gm)]
  .map(([, name]) => name)
  .filter((name) => Object.hasOwn(ruleMessages, name));

/** The comment right above a rule, without its stars. */
function commentOf(id) {
  const text = source(`rules/${id}.ts`);
  const comment = /\/\*\*\n((?: \*[^\n]*\n)+) \*\/\nexport const \w+ = rule\(/.exec(text)?.[1];
  if (!comment) throw new Error(`No comment stands above the rule ${id}`);
  return comment.replace(/^ \* ?/gm, '').trim();
}

/** Prose, then each example under a heading. */
function bodyOf(comment) {
  const [prose] = comment.split(/^```/m);
  const examples = [...comment.matchAll(/^```text (bad|good)\n([\s\S]*?)^```$/gm)].map(
    ([, kind, text]) => `${kind === 'bad' ? 'Reported' : 'Fine'}:\n\n\`\`\`text\n${text}\`\`\``,
  );
  return `${prose.trim()}\n\n## Examples\n\n${examples.join('\n\n')}`;
}

const quoted = (text) => text.replaceAll('|', '\\|').replace(/\{(\w+)\}/g, '`{$1}`');

function pageOf(id) {
  const { severity, ja, en } = ruleMessages[id];
  return `# ${id}

${bodyOf(commentOf(id))}

## Message

| | says | what to do |
|---|---|---|
| en | ${quoted(en.says)} | ${quoted(en.remedy)} |
| ja | ${quoted(ja.says)} | ${quoted(ja.remedy)} |

Severity: **${severity}**. Change it in the configuration: \`rules: { ${id}: off }\` (or \`info\`, \`warning\`, \`error\`).
`;
}

const firstSentence = (id) => /^[\s\S]*?[.](?=\s|$)/.exec(commentOf(id))[0].replaceAll('\n', ' ');

const index = `# Rules of \`mapress check\`

Each rule is one file in \`src/rules/\`; these pages are made from them by \`node scripts/rule-docs.mjs\`.

| rule | severity | finds |
|---|---|---|
${ids.map((id) => `| [${id}](${id}.md) | ${ruleMessages[id].severity} | ${quoted(firstSentence(id))} |`).join('\n')}

With \`--external\`, web links are opened too: \`url-dead\` (warning) tells of addresses that are gone, \`url-unreachable\`
(info) of those without a clear answer. What reading a map tells (\`unread-content\`, \`history-undated\`,
\`legend-conflict\` …) stands among the findings and is configured by its code in the same way.

## How examples are written

One topic per line, two spaces a level. In braces after a title stands what the topic carries: a marker
(\`{flag-red}\`), progress (\`{40%}\`), a resource of its task (\`{@Sato}\`), its id (\`{=c1}\`), a link to a topic or an
address (\`{-> c1}\`), a note (\`{note: …}\`). \`--- A.mmap\` begins a map; \`people:\` and \`maxDepth:\` are settings.
`;

const pages = new Map([['README.md', index], ...ids.map((id) => [`${id}.md`, pageOf(id)])]);
const present = () => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

if (process.argv.includes('--check')) {
  const stale = [...pages].filter(
    ([name, text]) => !present().includes(name) || readFileSync(new URL(name, folder), 'utf8') !== text,
  );
  const extra = present().filter((name) => !pages.has(name));
  const wrong = [...stale.map(([name]) => name), ...extra];
  if (wrong.length > 0) {
    console.error(`docs/rules is not what src/rules says: node scripts/rule-docs.mjs (${wrong.join(', ')})`);
    process.exitCode = 1;
  }
} else {
  mkdirSync(folder, { recursive: true });
  for (const name of present()) if (!pages.has(name)) rmSync(new URL(name, folder));
  for (const [name, text] of pages) writeFileSync(new URL(name, folder), text);
}

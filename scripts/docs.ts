// Makes docs/settings.md, docs/commands.md and docs/errors.md from the code. `node scripts/docs.ts` writes them;
// tests/docs.test.ts fails when they are not what the code says.

import { writeFileSync } from 'node:fs'
import { errorCodes } from '../src/base/errors.ts'
import { programOf } from '../src/cli/cli.ts'
import { digestSchema, outletSchema } from '../src/newsroom/newsroom.ts'

type Schema = {
  readonly type?: string
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly { readonly const?: unknown; readonly type?: string }[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
}

/** Every generated page by its path. */
export function generatedPages(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/settings.md', settingsPage()],
    ['docs/commands.md', commandsPage()],
    ['docs/errors.md', errorsPage()],
  ])
}

const made = '<!-- Made from the code by `node scripts/docs.ts`; edit the code instead. -->\n\n'

function settingsPage(): string {
  const digest = digestSchema.toJSONSchema({ io: 'input' }) as Schema
  const outlet = outletSchema.toJSONSchema({ io: 'input' }) as Schema
  return `${made}# Settings

Two files in the newsroom's folder, \`digest.yaml\` and \`outlets.yaml\`. \`sholu init\` writes both with comments. A mistake is
reported with file, line and what is allowed there.

## digest.yaml

${table(digest, '')}
## outlets.yaml

A list under \`outlets:\`; each entry has

${table(outlet, '')}`
}

function table(schema: Schema, prefix: string): string {
  const rows = rowsOf(schema, prefix)
  return ['| setting | what it says | allowed | without it |', '|---|---|---|---|', ...rows, ''].join('\n')
}

function rowsOf(schema: Schema, prefix: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, part]) => {
    const inner = part.properties ? part : part.items?.properties ? part.items : undefined
    const path = `${prefix}${name}${part.items?.properties ? '[]' : ''}`
    const needed = schema.required?.includes(name)
    const without = part.default !== undefined ? `\`${JSON.stringify(part.default)}\`` : needed ? 'an error' : ''
    const own =
      part.description || !inner ? [`| \`${path}\` | ${part.description ?? ''} | ${allowed(part)} | ${without} |`] : []
    return [...own, ...(inner ? rowsOf(inner, `${path}.`) : [])]
  })
}

function allowed(part: Schema): string {
  if (part.enum) return part.enum.map((one) => `\`${String(one)}\``).join(', ')
  if (part.anyOf) return part.anyOf.map((one) => `\`${String(one.const ?? one.type)}\``).join(', ')
  if (part.type === 'array') return `a list${part.items?.type ? ` of ${part.items.type}` : ''}`
  return part.type ?? ''
}

function commandsPage(): string {
  const program = programOf()
  const sections = program.commands.map(
    (command) => `## sholu ${command.name()}\n\n\`\`\`text\n${command.helpInformation().trim()}\n\`\`\`\n`,
  )
  return `${made}# Commands

\`npm run -s sholu -- <command>\` from a checkout; \`sholu <command>\` where it is installed.

\`\`\`text
${program.helpInformation().trim()}
\`\`\`

${sections.join('\n')}`
}

function errorsPage(): string {
  const sections = Object.entries(errorCodes).map(([code, meaning]) => `## ${code}\n\n${meaning}\n`)
  return `${made}# Errors

Every error a person can meet has a code. With \`--json\` it comes as \`{"kind":"error","code":…,"message":…,"retry":…}\`.
A command ends with 0 when all went well, 1 on trouble, 2 when its words were not understood.

${sections.join('\n')}`
}

if (import.meta.main)
  for (const [file, text] of generatedPages()) writeFileSync(new URL(`../${file}`, import.meta.url), text)

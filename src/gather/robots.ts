// Whether an outlet lets us fetch a page, by its robots.txt (RFC 9309).

// robots-parser: wildcards, `$`, longest match and non-ASCII paths measured right; see shared/research/platform.md, 4.
import robotsParser from 'robots-parser'

// Its types describe an ES module, but the package is the function itself.
const parseRobots = robotsParser as unknown as typeof robotsParser.default

/** What one host allows us (RFC 9309). */
export type Robots = {
  allows(url: string): boolean
  /** Seconds the outlet asks to leave between two requests, at most 120; 0 when it asks for nothing. */
  readonly delaySeconds: number
}

/** RFC 9309, 2.5: at least this much of a robots.txt is read; the rest of a longer one is left out. */
export const robotsBytes = 500 * 1024

/** Reads a robots.txt for one product name, the part of our User-Agent before the slash. */
export function readRobots(url: string, body: Uint8Array, product: string): Robots {
  const rules = parseRobots(url, tidied(new TextDecoder().decode(body.subarray(0, robotsBytes))))
  const delay = Number(rules.getCrawlDelay(product))
  return {
    allows: (address) => rules.isAllowed(address, product) !== false,
    delaySeconds: delay > 0 ? Math.min(delay, 120) : 0,
  }
}

/** An outlet without a robots.txt lets everything be fetched. */
export const allowsAll: Robots = { allows: () => true, delaySeconds: 0 }

/**
 * As Google's reader takes it: a product name ends at the first character that no product name has ("Foo Bar" is
 * "Foo", "Foo/2" is "Foo"), and a forgotten colon is put in.
 */
function tidied(text: string): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) =>
      line
        .replace(/^\s*(user-?agent|allow|disallow)[ \t]+(?![ \t:])/i, '$1: ')
        .replace(/^\s*user-?agent\s*:\s*([\w-]+).*$/i, 'User-agent: $1'),
    )
    .join('\n')
}

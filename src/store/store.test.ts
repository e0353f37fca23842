import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import { storeContract } from './store.contract.ts'
import { openStore } from './store.ts'

const home = mkdtempSync(path.join(tmpdir(), 'sholu-store-'))
after(() => rmSync(home, { recursive: true, force: true }))
let folders = 0
const newFolder = () => path.join(home, String(++folders))

storeContract('the store in SQLite', () => openStore({ folder: newFolder() }))

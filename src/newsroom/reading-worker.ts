// The thread that reads pages: the only place of the line where the bytes of a page are taken apart.

import { read } from '../read/read.ts'
import { answerPages } from './reading-answers.ts'

answerPages(({ capture, body, known }) => read(capture, body, known))

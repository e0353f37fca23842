// Opens a sentence's evidence on hover, focus and tap without moving the page. Every page works without this file.

const wide = matchMedia('(min-width: 68rem)')
const hovers = matchMedia('(hover: hover)')
const hoverDelayMs = 180

document.documentElement.classList.add('with-script')

const noteOf = (figure) => {
  const target =
    figure.hash &&
    figure.pathname === location.pathname &&
    document.getElementById(decodeURIComponent(figure.hash.slice(1)))
  return target ? target.closest('details.note') : null
}
const sentenceOf = (note) => document.getElementById(note.dataset.sentence)

/** Shows one note and closes the others; browsers that know `name` on details do that by themselves. */
function show(note) {
  for (const other of document.querySelectorAll('details.note[open]')) if (other !== note) other.open = false
  note.open = true
}

for (const note of document.querySelectorAll('details.note')) {
  note.addEventListener('toggle', () => sentenceOf(note)?.classList.toggle('shown', note.open))
}

for (const figure of document.querySelectorAll('a.figure')) {
  const note = noteOf(figure)
  if (!note) continue
  let timer
  const soon = () => {
    if (!wide.matches || !hovers.matches) return
    timer = setTimeout(() => show(note), hoverDelayMs)
  }
  const never = () => clearTimeout(timer)
  for (const part of [figure, sentenceOf(note)]) {
    part?.addEventListener('pointerenter', soon)
    part?.addEventListener('pointerleave', never)
  }
  figure.addEventListener('focus', () => {
    if (wide.matches && figure.matches(':focus-visible')) show(note)
  })
  figure.addEventListener('click', (event) => {
    event.preventDefault()
    if (note.open && !wide.matches) note.open = false
    else show(note)
    if (note.open) note.scrollIntoView({ block: 'nearest' })
  })
}

addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return
  const open = document.querySelector('details.note[open]')
  if (!open) return
  if (open.contains(document.activeElement)) document.querySelector(`a.figure[href="#p${open.id.slice(1)}"]`)?.focus()
  open.open = false
})

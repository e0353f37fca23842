// Keys of the desk: j/k sentence, J/K item, / search, ? keys. Every page works without this file.

const sentences = () => [...document.querySelectorAll('a.sentence')]

/** Gives a sentence the focus: its evidence and stories are fetched and put in place, nothing else moves. */
async function focusOn(sentence) {
  if (!sentence) return
  for (const other of sentences()) other.removeAttribute('aria-current')
  sentence.setAttribute('aria-current', 'true')
  sentence.scrollIntoView({ block: 'nearest' })
  const response = await fetch(sentence.href)
  if (!response.ok || sentence.getAttribute('aria-current') !== 'true') return
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  if (sentence.getAttribute('aria-current') !== 'true') return
  for (const id of ['evidence', 'stories']) {
    const fresh = page.getElementById(id)
    if (fresh) document.getElementById(id)?.replaceWith(fresh)
  }
  history.replaceState(null, '', sentence.href)
}

function step(by) {
  const all = sentences()
  const at = all.findIndex((one) => one.getAttribute('aria-current') === 'true')
  return focusOn(all[Math.min(all.length - 1, Math.max(0, at + by))])
}

const itemOf = (sentence) => Number(sentence.dataset.at.split('.')[0])

function stepItem(by) {
  const all = sentences()
  const now = all.find((one) => one.getAttribute('aria-current') === 'true')
  if (!now) return step(1)
  return focusOn(all.find((one) => itemOf(one) === itemOf(now) + by))
}

const keys = {
  j: () => step(1),
  k: () => step(-1),
  J: () => stepItem(1),
  K: () => stepItem(-1),
  '/': () => document.getElementById('q')?.focus(),
  '?': () => {
    const list = document.querySelector('details.keys')
    if (!list) return
    list.open = !list.open
    if (list.open) list.scrollIntoView({ block: 'nearest' })
  },
}

document.querySelector('a.sentence[aria-current]')?.scrollIntoView({ block: 'nearest' })

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]')) {
    if (event.key === 'Escape') event.target.blur()
    return
  }
  const action = keys[event.key]
  if (!action) return
  event.preventDefault()
  action()
})

document.addEventListener('click', (event) => {
  const sentence = event.target instanceof Element ? event.target.closest('a.sentence') : null
  if (!sentence || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  focusOn(sentence)
})

// The one door of htmlparser2: a fast, forgiving reader of HTML and XML as a stream of events.

export { Parser } from 'htmlparser2'

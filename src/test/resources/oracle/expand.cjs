// Reads lines 'DTSTART RRULE LIMIT', prints for each the first days that rrule finds.
const { rrulestr } = require('rrule')
const lines = require('fs').readFileSync(0, 'utf8').trim().split('\n')
for (const line of lines) {
  const [start, rule, limit] = line.split(' ')
  const found = rrulestr(`DTSTART:${start}\nRRULE:${rule}`).all((date, n) => n < +limit)
  console.log(found.map((at) => at.toISOString().replace(/[-:]/g, '').slice(0, 13)).join(','))
}

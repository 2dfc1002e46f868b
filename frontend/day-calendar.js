// A month or a week of days, drawn by FullCalendar. Knows no zones and asks for nothing: the server hands over what is shown.
import { Calendar } from '@fullcalendar/core';
import dayGrid from '@fullcalendar/daygrid';
import interaction from '@fullcalendar/interaction';
import timeGrid from '@fullcalendar/timegrid';

const span = (text, look) => {
  const made = document.createElement('span');
  made.textContent = text;
  made.className = look;
  return made;
};

function head(day, view, locale) {
  const part = (options) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(day);
  const weekday = part({ weekday: 'short' });
  return view === 'dayGridMonth' ? weekday : `${weekday} ${part({ day: 'numeric' })}`;
}

function face({ event }) {
  const { item, shade } = event.extendedProps;
  if (shade) return { domNodes: shade.words ? [span(shade.words, 'shade-name')] : [] };
  const nodes = [];
  if (item.time) nodes.push(span(item.time, 'day-at'));
  if (item.glyph) {
    const glyph = span('', 'glyph ' + item.glyph);
    glyph.setAttribute('aria-hidden', 'true');
    nodes.push(glyph);
  }
  if (item.repeats) {
    const repeats = span('', 'glyph repeats ' + item.repeats);
    repeats.setAttribute('aria-hidden', 'true'); // the label says it in words
    nodes.push(repeats);
  }
  if (item.marks) nodes.push(span(item.marks, 'day-marks'));
  // last, so that in a week, where lines break, a long name pushes no mark away; a month shows it before them
  nodes.push(span(item.title, 'day-name'));
  return { domNodes: nodes };
}

class DayCalendar extends HTMLElement {
  show(shown) {
    this.shown = shown;
    if (this.isConnected) this.draw();
  }

  connectedCallback() {
    this.fitting = new ResizeObserver(() => this.calendar?.updateSize());
    this.fitting.observe(this);
    if (this.shown) this.draw();
  }

  disconnectedCallback() {
    this.fitting.disconnect();
    this.calendar?.destroy();
    this.calendar = undefined;
  }

  draw() {
    const { view, date, now, slotFrom, slotTo, items, shades } = this.shown;
    this.calendar ??= this.made();
    this.calendar.batchRendering(() => {
      this.calendar.setOption('now', now);
      // the row above the hours is for names of holidays and for what finds no room
      this.calendar.setOption('allDaySlot', items.some((item) => item.start.length === 10) || shades.some((shade) => shade.words));
      this.calendar.setOption('slotMinTime', slotFrom);
      this.calendar.setOption('slotMaxTime', slotTo);
      this.calendar.changeView(view, date);
      this.calendar.removeAllEvents();
      for (const shade of shades) {
        this.calendar.addEvent({ start: shade.date, allDay: true, display: 'background', classNames: ['shade', 'is-' + shade.look], extendedProps: { shade } });
      }
      for (const item of items) {
        this.calendar.addEvent({
          id: String(item.id), start: item.start, end: item.end, url: item.href, allDay: item.start.length === 10,
          startEditable: item.movable, classNames: ['day', ...item.look.split(' ')], extendedProps: { item },
        });
      }
    });
  }

  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  made() {
    const calendar = new Calendar(this, {
      plugins: [dayGrid, timeGrid, interaction],
      locale: this.shown.locale,
      timeZone: 'UTC', // the wall clock of the reader, as the server wrote it
      initialView: this.shown.view,
      initialDate: this.shown.date,
      headerToolbar: false,
      height: 'auto',
      firstDay: 1,
      fixedWeekCount: true,
      navLinks: true,
      nowIndicator: true,
      eventDurationEditable: false,
      eventDisplay: 'block',
      slotLabelFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
      slotEventOverlap: false,
      allDayText: this.shown.allDay,
      dayHeaderContent: ({ date: day, view }) => head(day, view.type, this.shown.locale),
      eventContent: face,
      navLinkDayClick: (day) => this.tell('date-open', day.toISOString().slice(0, 10)),
      eventClick: ({ event, jsEvent }) => {
        const { item } = event.extendedProps;
        if (!item || jsEvent.ctrlKey || jsEvent.metaKey) return;
        jsEvent.preventDefault();
        if (item.id) this.tell('day-open', item.id);
        else this.tell('date-open', item.start.slice(0, 10));
      },
      eventDidMount: ({ el, event }) => {
        const { item } = event.extendedProps;
        if (!item) return;
        el.setAttribute('aria-label', item.label);
        el.title = item.label;
      },
      eventDrop: ({ event }) => this.tell('day-move', { id: event.extendedProps.item.id, at: event.start.toISOString().slice(0, 16) }),
    });
    calendar.render();
    return calendar;
  }
}

customElements.define('day-calendar', DayCalendar);

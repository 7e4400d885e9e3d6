/** Questions worth asking, each with the view that answers it. */
export const questions: readonly { readonly asks: string; readonly answer: string; readonly href: string }[] = [
  {
    asks: 'What was presented on 3 July 2023, and by whom?',
    answer: 'The presentations at the third meeting of the year.',
    href: '/meeting/2023-07-03?kind=PRESENTED_AT&side=in',
  },
  {
    asks: 'Who coordinated the Group, and when?',
    answer: 'Its officers, with the days that are stated and those that are not.',
    href: '/organization/msme-group?kind=HELD_OFFICE&side=in',
  },
  {
    asks: 'What was done for women who lead small businesses?',
    answer: 'Presentations, decisions, documents and initiatives on one topic.',
    href: '/topic/women-led-msmes',
  },
  {
    asks: 'How did the year go, and what was still to come?',
    answer: 'Meetings, events and decisions on one line of time, as exactly as their dates are stated.',
    href: '/timeline',
  },
  {
    asks: 'Which of the report\u2019s own counts differ from what it lists?',
    answer: 'What it declares beside what was found in it, and why they may differ.',
    href: '/coverage?counts=differ',
  },
];

interface ExampleQuestion {
  readonly question: string;
  /** What the page at `href` shows. */
  readonly description: string;
  readonly href: string;
}

/** Questions for the home page, each with the address of the view that answers it. */
export const exampleQuestions: readonly ExampleQuestion[] = [
  {
    question: 'What was presented on 3 July 2023, and by whom?',
    description: 'The presentations at the third meeting of the year.',
    href: '/meeting/2023-07-03?kind=PRESENTED_AT&direction=in',
  },
  {
    question: 'Who coordinated the Group, and when?',
    description: 'Those who held the office, with their dates where stated.',
    href: '/post/msme-group-coordinator?kind=HOLDS&direction=in',
  },
  {
    question: 'What was done for women who lead small businesses?',
    description: 'Presentations, decisions, documents and initiatives on one topic.',
    href: '/topic/women-led-msmes',
  },
  {
    question: 'What happened in 2023, and what was planned?',
    description: 'Meetings, events and decisions on a timeline, with the precision of the sources.',
    href: '/timeline',
  },
  {
    question: 'Where do the report’s own counts differ from what it lists?',
    description: 'The declared numbers beside the actual ones, and why they may differ.',
    href: '/coverage?counts=differ',
  },
];

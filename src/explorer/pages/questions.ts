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
    asks: 'Who wrote the joint compendium, INF/MSME/W/46?',
    answer: 'A document with two symbols: who stands behind it, where it was reviewed, what it results from.',
    href: '/document/INF/MSME/W/46',
  },
  {
    asks: 'Which economies belong to the Group?',
    answer: 'Its members, and since when, where the report says so.',
    href: '/organization/msme-group?kind=BELONGS_TO&side=in',
  },
  {
    asks: 'What was done for women who lead small businesses?',
    answer: 'Presentations, decisions, documents and initiatives on one topic.',
    href: '/topic/women-led-msmes',
  },
];

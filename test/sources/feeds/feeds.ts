/** Noon in the tests of feeds. */
export const NOW = Date.UTC(2026, 10, 4, 12);

export const rss = (channel: string): string =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Harbour Times</title>${channel}</channel></rss>`;

/** An invented article, long enough to be one. */
export const ARTICLE: readonly string[] = [
  'The ferry between Northmoor and the island of Selby runs again from Monday, two weeks after a storm damaged the pier on the island side, the harbour office said.',
  'Divers found that four of the twelve piles had come loose. The office had feared that the landing stage would have to be rebuilt, which would have taken until spring and cost close to a million crowns.',
  '“We were lucky with the weather after the storm,” said the harbour master, Ilse Brandvold. “The piles could be driven back in three calm days, and the load test on Thursday showed no movement at all.”',
  'During the closure, fishing boats had carried passengers and mail. About 300 islanders work in Northmoor, and the school on Selby ends at the sixth grade, so that 41 children had stayed with relatives on the mainland.',
  'The council will discuss in December whether the pier should be protected by a breakwater. A proposal of 2019 was turned down because of its price; the two storms since have changed some minds, as the head of the council put it.',
  'The first boat leaves Northmoor at six in the morning, and the timetable of the autumn stays in force until the end of the month.',
];

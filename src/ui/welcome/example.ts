import type { Article } from '../../core/article.ts';

/** Invented news to try Firstprint on: an original, and two pages about the same event. English, whatever the interface is in. */
export const EXAMPLE_ORIGINAL: Article = {
  title: 'Night ferry to sail again after eleven years',
  site: 'The Harbour Times',
  published: '2026-11-03T07:30:00Z',
  language: 'en',
  text: `The night ferry between Port Ellery and Saint Brannock will sail again next spring, eleven years after the last one tied up, the harbour board decided on Tuesday.

The board voted seven to two to lease the Marrow Light, a ship of 96 metres built in 2011, for 4.2 million crowns a year. She carries 340 passengers and 60 cars, and will leave the old fish quay at 22:40 each evening.

Engineers spent the summer mending the ramp, which had rusted through in three places. Tove Lindqvist, who led the work, said that her crew found a family of otters living under it and built them another home before anybody touched a bolt.

Shopkeepers near the quay have waited a long time for the news. Petra Vance, who sells coffee there, said that half of her customers vanished in the week when the ship did.

Two members of the board voted against the lease. Conrad Imlay called the price a gamble with public money and asked why nobody had counted how many travellers would really come.

Tickets go on sale in February. A single crossing costs 38 crowns, and children under six travel free.`,
};

/** The same article after a program exchanged its words. */
export const SPUN_COPY: Article = {
  title: 'Overnight boat returns following eleven years',
  site: 'Daily Relay',
  published: '2026-11-03T15:10:00Z',
  language: 'en',
  text: `The overnight ferry connecting Port Ellery and Saint Brannock is going to sail once more next spring, eleven years after the final one moored, the harbour board determined on Tuesday.

The board voted seven to two to rent the Marrow Light, a vessel of 96 metres constructed in 2011, for 4.2 million crowns annually. She transports 340 passengers and 60 automobiles, and is going to depart the ancient fish quay at 22:40 every night.

Engineers passed the summer repairing the ramp, which had corroded through in three spots. Tove Lindqvist, who headed the job, stated that her team discovered a family of otters dwelling beneath it and constructed them a different home prior to anyone touching a bolt.

Storekeepers close to the quay have awaited the news for a lengthy time. Petra Vance, who vends coffee there, stated that half of her clients disappeared in the week when the ship did.

Two members of the board voted against the lease. Conrad Imlay labelled the cost a gamble with public cash and questioned why no one had tallied how many travellers would truly arrive.

Tickets go on sale in February. A single passage costs 38 crowns, and kids below six ride for free.`,
};

/** What another reporter wrote of the same event. */
export const HONEST_REPORT: Article = {
  title: 'Saint Brannock cheers the vote on its night boat',
  site: 'North Shore Post',
  published: '2026-11-03T18:45:00Z',
  language: 'en',
  text: `Church bells rang on Saint Brannock on Tuesday evening when word came over the water that Port Ellery had voted for the night ferry. By nine o'clock there was no seat left in the Anchor, and the landlord, Jory Penhale, had stopped counting the rounds.

For the 2,900 people of the island the vote means more than convenience. Since the old ship went, anybody with a hospital appointment in the city has had to leave a day early and pay for a bed. The island council puts that at 410,000 crowns a year, which it refunds out of its road budget.

"My daughter was born in a fishing boat because there was no ferry," said Maud Trevanion, a teacher, who had collected 1,644 signatures since Easter. "She is ten now. I told her tonight that she will be able to come home after the theatre."

The council chair, Dafydd Orme, said that he would ask the bus company to run a late service up to Highcliff, and that the pier needed lamps. Neither is paid for yet. The harbour board's vote was seven to two; the lease of the Marrow Light runs for five years.

Not everybody sang. Elowen Sark, who runs the morning boat with her brother, fears for the freight that keeps it going through the winter, and wants a talk with the board before Christmas.`,
};

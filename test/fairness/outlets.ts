import { amp } from './markup/amp.ts';
import { arc } from './markup/arc.ts';
import { blogger } from './markup/blogger.ts';
import { drupal } from './markup/drupal.ts';
import { ghost } from './markup/ghost.ts';
import { microdata } from './markup/microdata.ts';
import type { Cms, Outlet } from './markup/page.ts';
import { wordpress } from './markup/wordpress.ts';

/** An outlet and the system that it publishes with. */
export interface Site extends Outlet {
  readonly cms: Cms;
}

/** An outlet of these cases. */
export const site = (name: string, host: string, cms: Cms): Site => ({ name, host, cms });

/** Outlets that stand in the directory of publishers, by language. What they print here is invented. */
export const LISTED = {
  en: site('The Guardian', 'www.theguardian.com', arc),
  de: site('Süddeutsche Zeitung', 'www.sueddeutsche.de', arc),
  fr: site('Le Monde', 'www.lemonde.fr', microdata),
  es: site('El País', 'elpais.com', arc),
  pt: site('Público', 'www.publico.pt', drupal),
  it: site('Corriere della Sera', 'www.corriere.it', microdata),
  ru: site('Коммерсантъ', 'www.kommersant.ru', microdata),
  ar: site('الشرق الأوسط', 'aawsat.com', drupal),
  zh: site('财新网', 'www.caixin.com', microdata),
  ja: site('朝日新聞', 'www.asahi.com', microdata),
} as const;

/** Invented newspapers that no directory knows, by language. */
export const SMALL = {
  en: site('The Marram Courier', 'marramcourier.example', arc),
  de: site('Wendelsrieder Bote', 'www.wendelsrieder-bote.example', drupal),
  fr: site("L'Écho de Corvaz", 'www.echo-corvaz.example', wordpress),
  es: site('La Voz de Torrealba', 'lavozdetorrealba.example', arc),
  pt: site('Gazeta de Vila Serena', 'gazetavilaserena.example', wordpress),
  it: site('Il Faro di Calagrande', 'www.ilfarodicalagrande.example', microdata),
  ru: site('Заозёрский вестник', 'zavestnik.example', microdata),
  ar: site('صوت الوادي', 'sawtalwadi.example', drupal),
  zh: site('青岚晚报', 'www.qinglanwanbao.example', microdata),
  ja: site('湯ノ沢新報', 'yunosawa-shimpo.example', wordpress),
} as const;

export type Language = keyof typeof LISTED;

/** Invented sites that live from what others write; one for each system. */
export const NEWSFLUX = site('Newsflux 24', 'newsflux24.example', wordpress);
export const BULLETIN = site('Daily Bulletin Online', 'www.dailybulletin-online.example', drupal);
export const OTTER = site('Otter Dispatch', 'otterdispatch.example', ghost);
export const PULSE = site('Pulse Planet', 'pulseplanet.example', amp);
export const KIOSK = site('Infokiosk', 'www.infokiosk.example', microdata);
export const HUB = site('Metro Hub News', 'metrohub.example', arc);
export const NOTES = site('My News Notes', 'mynewsnotes.blogspot.com', blogger);

export const COPIERS = [NEWSFLUX, BULLETIN, OTTER, PULSE, KIOSK, HUB, NOTES] as const;

/** News agencies, as their own sites call them. */
export const AP = site('AP News', 'apnews.com', arc);
export const REUTERS = site('Reuters', 'www.reuters.com', arc);
export const DPA = site('dpa', 'www.dpa.com', drupal);
export const AFP = site('AFP', 'www.afp.com', drupal);
export const EFE = site('EFE', 'efe.com', wordpress);
export const LUSA = site('Lusa', 'www.lusa.pt', drupal);
export const ANSA = site('Agenzia ANSA', 'www.ansa.it', microdata);
export const TASS = site('ТАСС', 'tass.ru', microdata);
export const WAFA = site('وكالة وفا', 'www.wafa.ps', drupal);
export const XINHUA = site('新华网', 'www.xinhuanet.com', microdata);
export const PTI = site('Press Trust of India', 'www.ptinews.com', drupal);
export const IANS = site('IANS', 'ians.in', drupal);
export const PA = site('PA Media', 'pa.media', wordpress);
export const AAP = site('AAP News', 'www.aap.com.au', wordpress);
export const APA = site('APA', 'apa.at', drupal);
export const BELGA = site('Belga', 'www.belga.be', drupal);
export const EUROPA_PRESS = site('Europa Press', 'www.europapress.es', microdata);
export const AGENCIA_BRASIL = site('Agência Brasil', 'agenciabrasil.ebc.com.br', drupal);
export const ADNKRONOS = site('Adnkronos', 'www.adnkronos.com', arc);
export const RIA = site('РИА Новости', 'ria.ru', microdata);
export const INTERFAX = site('Интерфакс', 'www.interfax.ru', microdata);
export const CHINANEWS = site('中国新闻网', 'www.chinanews.com.cn', microdata);
export const JIJI = site('時事ドットコム', 'www.jiji.com', microdata);
export const KYODO = site('共同通信', 'www.kyodonews.net', wordpress);

/** Other outlets of the directory that some cases need by name. */
export const BEAST = site('The Daily Beast', 'www.thedailybeast.com', arc);
export const INDEPENDENT = site('The Independent', 'www.independent.co.uk', arc);
export const HINDU = site('The Hindu', 'www.thehindu.com', arc);
export const SEATTLE = site('The Seattle Times', 'www.seattletimes.com', wordpress);
export const CONVERSATION = site('The Conversation', 'theconversation.com', drupal);
export const PROPUBLICA = site('ProPublica', 'www.propublica.org', drupal);
export const FIGARO = site('Le Figaro', 'www.lefigaro.fr', microdata);
export const FAZ = site('Frankfurter Allgemeine Zeitung', 'www.faz.net', arc);

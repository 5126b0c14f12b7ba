/** A news agency, as its clients print its mark. */
export interface Agency {
  /** What readers know it by. */
  readonly name: string;
  readonly domain: string;
}

/** Name, domain, then every form in which its mark is printed, as it is capitalised there. */
const TABLE: readonly (readonly [name: string, domain: string, ...marks: string[]])[] = [
  ['AP', 'apnews.com', 'Associated Press', 'ASSOCIATED PRESS', 'AP', '美联社', '美聯社', 'AP通信', 'أسوشيتد برس', 'АП', 'أ ب'],
  ['Reuters', 'reuters.com', 'Thomson Reuters', 'Reuters', 'REUTERS', '路透社', '路透', 'ロイター', 'رويترز', 'Рейтер', 'Reuter'],
  ['AFP', 'afp.com', 'Agence France-Presse', 'Agence France Presse', 'AFP', '法新社', 'AFP通信', 'فرانس برس', 'أ ف ب', 'أ.ف.ب', 'Франс Пресс'],
  ['dpa', 'dpa.com', 'Deutsche Presse-Agentur', 'dpa-AFX', 'dpa-infocom', 'dpa', 'DPA', 'د ب أ', '德新社'],
  ['APA', 'apa.at', 'Austria Presse Agentur', 'APA'],
  ['Keystone-SDA', 'keystone-sda.ch', 'Keystone-SDA', 'KEYSTONE-SDA', 'Keystone-ATS', 'sda', 'SDA', 'ATS'],
  ['SID', 'sid.de', 'Sport-Informations-Dienst', 'SID'],
  ['epd', 'epd.de', 'Evangelischer Pressedienst', 'epd'],
  ['KNA', 'kna.de', 'Katholische Nachrichten-Agentur', 'KNA'],
  ['EFE', 'efe.com', 'Agencia EFE', 'EFE', 'Efe'],
  ['Europa Press', 'europapress.es', 'Europa Press', 'EUROPA PRESS'],
  ['Notimex', 'notimex.gob.mx', 'Notimex'],
  ['ANSA', 'ansa.it', 'Agenzia ANSA', 'Redazione ANSA', 'ANSA'],
  ['Adnkronos', 'adnkronos.com', 'Adnkronos', 'ADNKRONOS'],
  ['AGI', 'agi.it', 'Agenzia Italia', 'AGI'],
  ['LaPresse', 'lapresse.it', 'LaPresse'],
  ['askanews', 'askanews.it', 'askanews', 'Askanews'],
  ['Lusa', 'lusa.pt', 'Agência Lusa', 'Lusa', 'LUSA'],
  ['Agência Brasil', 'agenciabrasil.ebc.com.br', 'Agência Brasil'],
  ['ANP', 'anp.nl', 'ANP'],
  ['Belga', 'belga.be', 'Belga', 'BELGA'],
  ['PAP', 'pap.pl', 'Polska Agencja Prasowa', 'PAP'],
  ['TASS', 'tass.com', 'ITAR-TASS', 'TASS', 'ИТАР-ТАСС', 'ТАСС', '塔斯社', 'تاس'],
  ['RIA Novosti', 'ria.ru', 'RIA Novosti', 'РИА Новости', 'РИА «Новости»'],
  ['Interfax', 'interfax.ru', 'Interfax', 'INTERFAX', 'INTERFAX.RU', 'Интерфакс', 'ИНТЕРФАКС'],
  ['Interfax-Ukraine', 'interfax.com.ua', 'Interfax-Ukraine', 'Интерфакс-Украина', 'Інтерфакс-Україна'],
  ['Ukrinform', 'ukrinform.net', 'Ukrinform', 'Укринформ', 'Укрінформ'],
  ['UNIAN', 'unian.net', 'UNIAN', 'УНИАН', 'УНІАН'],
  ['Anadolu', 'aa.com.tr', 'Anadolu Ajansı', 'Anadolu Agency', 'Anadolu', 'AA', 'الأناضول'],
  ['DHA', 'dha.com.tr', 'Demirören Haber Ajansı', 'DHA'],
  ['İHA', 'iha.com.tr', 'İhlas Haber Ajansı', 'İHA', 'IHA'],
  ['ANKA', 'ankahaber.net', 'ANKA Haber Ajansı', 'ANKA'],
  ['Xinhua', 'xinhuanet.com', 'Xinhua News Agency', 'Xinhua', 'XINHUA', '新华社', '新华网', '新華社', 'شينخوا', '新華社通信', 'Синьхуа'],
  ['China News Service', 'chinanews.com.cn', 'China News Service', '中新社', '中新网', '中國新聞社', '中国新闻社', '中国新闻网'],
  ['CNA', 'cna.com.tw', 'Central News Agency', '中央社'],
  ['Kyodo', 'kyodonews.net', 'Kyodo News', 'Kyodo', 'KYODO', '共同通信社', '共同通信', '共同社', '共同'],
  ['Jiji', 'jiji.com', 'Jiji Press', 'Jiji', 'JIJI', '時事通信社', '時事通信', '時事'],
  ['Yonhap', 'yna.co.kr', 'Yonhap News Agency', 'Yonhap', '聯合ニュース', '韩联社'],
  ['PTI', 'ptinews.com', 'Press Trust of India', 'PTI'],
  ['ANI', 'aninews.in', 'Asian News International', 'ANI'],
  ['IANS', 'ians.in', 'Indo-Asian News Service', 'IANS'],
  ['UPI', 'upi.com', 'United Press International', 'UPI'],
  ['PA', 'pa.media', 'Press Association', 'PA Media', 'PA news agency'],
  ['The Canadian Press', 'thecanadianpress.com', 'Canadian Press', 'THE CANADIAN PRESS', 'La Presse Canadienne', 'CP'],
  ['AAP', 'aap.com.au', 'Australian Associated Press', 'AAP'],
  ['NTB', 'ntb.no', 'NTB'],
  ['Ritzau', 'ritzau.dk', 'Ritzau', 'ritzau'],
  ['TT', 'tt.se', 'TT Nyhetsbyrån'],
  ['STT', 'stt.fi', 'STT'],
  ['MENA', 'mena.org.eg', 'وكالة أنباء الشرق الأوسط', 'أ ش أ'],
  ['WAFA', 'wafa.ps', 'وفا', 'WAFA'],
  ['WAM', 'wam.ae', 'وام', 'WAM'],
  ['SPA', 'spa.gov.sa', 'واس'],
  ['QNA', 'qna.org.qa', 'قنا', 'QNA'],
  ['KUNA', 'kuna.net.kw', 'كونا', 'KUNA'],
  ['Petra', 'petra.gov.jo', 'بترا'],
]; // biome-ignore format: a table reads best as one

const BY_MARK = new Map<string, Agency>(
  TABLE.flatMap(([name, domain, ...marks]) => marks.map((mark) => [mark, { name, domain }] as const)),
);
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Source of a regular expression that matches any agency's mark, the longest first. Case counts: "AP" is one, "ap" is not. */
export const AGENCY_MARK = [...BY_MARK.keys()]
  .sort((a, b) => b.length - a.length)
  .map(literal)
  .join('|');

export const agencyOfMark = (mark: string): Agency | undefined => BY_MARK.get(mark);

const AGENCIES = new Map(TABLE.map(([name, domain]) => [name, { name, domain }] as const));

/** An agency by the name that `Agency.name` gives. */
export const agencyNamed = (name: string): Agency | undefined => AGENCIES.get(name);

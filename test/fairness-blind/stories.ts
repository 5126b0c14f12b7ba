/** Invented stories, one a language and three more in English. Paragraphs are parted by line ends. */
export const STORIES = {
  weir: `The old weir at Marlow Fen gave way shortly before dawn on Thursday, and by breakfast the water stood knee-deep in forty-one cellars along Tanner Street.
Nobody was hurt. Hester Quill, who runs the bakery by the footbridge, said she heard a crack like a falling mast and then nothing but the river. "I carried the flour upstairs in nightclothes," she said. "Eleven sacks, and I am seventy-two."
The drainage board had rated the weir sound in March, after a survey that took two divers nine hours. Its engineer, Tobias Renn, told the parish council that the oak piles had been hollowed out from within by something the divers could not have seen.
A temporary dam of stone-filled nets should be in place by Saturday. Rebuilding the weir in steel would cost about 2.3 million, Renn said, and would take until the spring after next.
The council votes on 9 December whether to borrow the money or to let the millpond go back to marsh.`,
  kiln: `A pottery that has stood empty for thirty years will fire its bottle kiln again in May, for a single night, because a schoolgirl wrote to its owner.
Oona Pell, 13, found the firing book of 1964 at a jumble sale in Scarrow and noticed that the last entry was unfinished. The stokers had gone on strike with the kiln half full, and nobody ever wrote down what came out.
The owner, a hauliers' pension fund, had meant to pull the building down. Its trustee Maurice Abelard said the letter was the first he had received about it that was not from a lawyer. "She asked whether we were curious," he said. "I found that we were."
Sixteen tonnes of coal have been ordered from a heritage railway. Two of the original stokers, aged 84 and 90, will sit on chairs and give instructions.
The pots, about four thousand egg cups, will be sold to pay for a roof.`,
  tram: `The night tram from Carrick Gate to the cattle market, abolished in 1951, came back on Monday with nine passengers and a goose.
The goose belonged to Ludo Vance, a drummer, who said it disliked buses. The other passengers were nurses from St Brannan's hospital, for whom the line has been revived at a cost of 640,000 a year.
Until now the nurses had walked 3.8 kilometres after the late shift or shared taxis that often failed to come. Staff representative Imke Solder counted 212 such nights last winter. "You can plan a life around a tram," she said.
The transport office has lent the line two cars from its museum, one of them with the original brass fittings. They run at half past midnight, ten past two and four o'clock.
If fewer than 60 people a night use it by August, the line will close again, said the transport councillor, Piet Harrow.`,
  de: `In Wiesenau an der Lohe hat am Dienstag ein Chor ein Lied aufgeführt, das seit 1787 niemand mehr gehört hatte.
Die Noten lagen im Futter eines Mantels, den die Schneiderin Roswitha Kappel für das Heimatmuseum ausbessern sollte. Sie hielt sie zunächst für Schnittmuster. "Dann sah ich die Notenköpfe und habe mich hingesetzt", sagte Kappel.
Der Kirchenmusiker Anselm Trautwein brauchte sieben Monate, um die fehlende Altstimme zu ergänzen. Nach seiner Einschätzung stammt das Stück von einem Müllerssohn, der später als Pfarrer nach Übersee ging.
Zur Aufführung kamen 340 Menschen, mehr als die Kirche Sitze hat. Viele standen im Regen vor den offenen Türen. Die Gemeinde will das Lied nun jedes Jahr am ersten Dienstag im November singen lassen.
Der Mantel kommt im Frühjahr in eine Vitrine, die Noten bleiben aus Gründen des Lichtschutzes im Archiv.`,
  fr: `À Saint-Aubin-les-Grèves, le phare éteint depuis 1978 s'est rallumé dans la nuit de mercredi, sans que personne ne l'ait demandé.
Le gardien de la réserve, Yvon Kerguélec, a d'abord cru à un incendie. Arrivé au sommet des 187 marches, il a trouvé la lampe allumée et deux sandwichs entamés.
Les responsables sont trois étudiants en électricité du lycée voisin, qui avaient parié avec leur professeur que l'installation tenait encore. « Ils ont eu raison, c'est bien le problème », a déclaré la maire, Solange Morvan.
La préfecture maritime avait reçu onze appels de pêcheurs inquiets avant l'aube. Aucun bateau n'a changé de route, mais un cargo a signalé un feu qui ne figurait sur aucune carte.
La commune ne portera pas plainte. Elle propose aux étudiants de remettre en état la galerie, contre un repas par jour et la promesse d'éteindre en partant.`,
  es: `El reloj de la plaza de Villarrubia del Monte volvió a dar las horas el lunes después de veintidós años parado a las cuatro y diez.
Lo reparó Casilda Bermejo, una mecánica de tractores jubilada que nunca había abierto un reloj. Tardó dos inviernos y utilizó piezas de una cosechadora que su hermano guardaba en el corral.
El ayuntamiento había pedido tres presupuestos, el más barato de 48.000 euros. Bermejo cobró 612, la mitad en aceite. «Un reloj es un motor que no va a ninguna parte», explicó ante los vecinos.
La primera campanada sonó con siete minutos de retraso y los niños de la escuela salieron a contarla. El cura, don Eladio Fuentes, confesó que había olvidado lo fuerte que era.
Ahora doce casas de la plaza piden que el reloj calle de noche. El pleno lo decidirá el día 14.`,
  it: `Sul lago di Montegrigio una chiatta carica di quaranta alveari è andata alla deriva per due giorni prima che qualcuno riuscisse a salirci.
Il proprietario, l'apicoltore Fulvio Serantoni, la stava portando verso i castagneti della sponda nord quando la cima si è spezzata. Il vento l'ha spinta al largo e le api, svegliate dal sole, hanno fatto il resto.
I vigili del fuoco hanno tentato tre volte di avvicinarsi e tre volte sono tornati indietro. Mercoledì ci è riuscita la nipote di Serantoni, Agnese, 19 anni, con una maschera da scherma e un soffietto.
Nessun alveare è andato perduto. Il sindaco di Portolago, Ercole Bindi, ha però chiesto il conto delle 27 punture registrate tra i bagnanti.
Serantoni ha promesso a ciascuno un vasetto di miele. Lo consegnerà a fine luglio, via terra.`,
  pt: `A biblioteca ambulante de Vale de Cima voltou a circular na sexta-feira, desta vez puxada por um trator emprestado.
A carrinha original avariou em fevereiro, quando subia a serra com 1.900 livros a bordo. A reparação custaria mais do que a câmara gasta em cultura num ano inteiro.
Foi a leitora mais assídua, Graciete Lousã, de 81 anos, quem convenceu um vizinho a ceder a máquina. «Disse-lhe que o trator também precisava de ver mundo», contou.
O percurso de 64 quilómetros demora agora dois dias em vez de um. A bibliotecária, Noémia Falcão, dorme na casa dos leitores, que sorteiam entre si quem a recebe.
As requisições duplicaram em três semanas. A câmara promete uma carrinha nova até ao outono, mas já há quem recolha assinaturas contra.`,
  nl: `In Westerkolk is maandag een brug geopend die nergens heen gaat, en dat is precies de bedoeling.
De brug van 26 meter eindigt midden in het Zwarte Diep, op een platform met een bank en een fornuis. Bedenker Harmen Tuinstra wilde een plek waar vissers en wandelaars samen soep kunnen koken.
De provincie weigerde aanvankelijk een vergunning omdat een brug volgens de verordening twee oevers moet verbinden. Tuinstra liet daarop een zandbank van twee vierkante meter storten en noemde die een eiland.
"Juridisch gezien is het nu een eiland met een brug", zei gedeputeerde Fenna Ottema, die de eerste pan erwtensoep opschepte. Er kwamen 118 mensen op af, van wie er één in het water viel.
De bouw kostte 73.000 euro, bijeengebracht met een loterij. Het fornuis moet voor de winter naar binnen.`,
  pl: `W Jaworowej Górce odnaleziono dzwon, który mieszkańcy zakopali w 1941 roku i którego potem nikt nie potrafił odszukać.
Leżał pod kurnikiem Wandy Strzeleckiej, niespełna półtora metra pod ziemią. Natrafił na niego jej wnuk Kacper, kiedy kopał rów pod kabel do elektrycznego płotu.
Dzwon waży 312 kilogramów i ma jedno pęknięcie przy uchu. Konserwator Ignacy Rębacz ocenił, że można nim dzwonić, ale nie częściej niż dwa razy do roku.
Proboszcz chciałby zawiesić go na wieży, gmina w muzeum, a Strzelecka tam, gdzie leżał. „Przez osiemdziesiąt lat pilnowały go moje kury” – powiedziała.
Zebranie wiejskie zdecyduje w niedzielę po sumie. Do tego czasu dzwon stoi w remizie pod strażą ochotników.`,
  ru: `В посёлке Верхняя Тумана жители за одну ночь разобрали и перенесли на двести метров деревянную пожарную каланчу.
Каланчу, построенную в 1896 году, собирались снести ради стоянки. Учитель труда Захар Полынин предложил просто убрать её с чужого участка на свой.
Работали сорок восемь человек с одиннадцати вечера до шести утра, каждое бревно пометили мелом. Лестницу несли отдельно двенадцать женщин из хора.
«Утром приехал экскаватор, а сносить нечего», — рассказала заведующая библиотекой Таисия Вершинина. Застройщик потребовал вернуть строение, но суд признал, что на плане его никогда не было.
Теперь с каланчи видно реку. По субботам на ней дежурят школьники с биноклем и самоваром.`,
  tr: `Karaçamlık köyünde kırk yıldır kuru olan çeşme, salı sabahı kendiliğinden yeniden akmaya başladı.
Suyu ilk fark eden, koyunlarını yaylaya çıkaran Döndü Yalvaç oldu. Yalvaç, önce borunun çalındığını sandığını, sonra avucunu uzattığını söyledi.
Jeoloji mühendisi Ferruh Aksoylu, geçen ayki hafif depremin yer altındaki bir damarı açmış olabileceğini belirtti. Ölçümlere göre çeşmeden dakikada on dokuz litre su geliyor.
Köyde yaşayan 86 kişi sıraya girip bidonlarını doldurdu. Muhtar Hasan Direkçi, suyun tahlil sonucu çıkana kadar yalnızca hayvanlara verilmesini istedi, ama kimse dinlemedi.
Çeşmenin kitabesinde 1733 yazıyor. Gençler taş oluğu temizledi ve başına bir ceviz fidanı dikti.`,
  ar: `أعاد أهالي قرية وادي الزيزفون يوم الخميس افتتاح مدرسة أغلقت أبوابها قبل سبعة عشر عاما بعد أن رمموها بأيديهم.
بدأت الفكرة حين اكتشفت المعلمة المتقاعدة سلمى الحوراني أن أطفال القرية يقطعون تسعة كيلومترات مشيا إلى أقرب صف. وقالت إنها عدت خطواتهم في صباح ماطر ثم طرقت باب النجار.
تبرع النجار رشيد الطويل بأربعين مقعدا صنعها من خشب معصرة قديمة، ودهنت النساء الجدران بلونين لأن أيا منهما لم يكف وحده.
ووعدت مديرية التربية بمعلمين اثنين حتى نهاية الفصل، في حين يتولى المزارعون الحراسة بالتناوب كل ليلة.
وسجل في اليوم الأول ثلاثة وخمسون تلميذا، أكبرهم رجل في الستين يريد أن يقرأ رسائل أبيه.`,
  zh: `青石湾的渔民周三清晨在浅滩上发现了一艘沉没九十年的木帆船，船舱里还存着三百多只完整的陶罐。
最早看见桅杆的是六十七岁的渔民柳根生。他说前一晚的大潮卷走了半米厚的沙子，露出了船头的铜眼睛。
县文物所所长方若兰带着七名队员赶到现场，赶在下一次涨潮之前用竹筏运走了一百二十只罐子。罐里装的大多是桐油和红糖，还有一只装着信件。
据当地县志记载，这艘名叫“顺安号”的货船在一九三四年秋天的台风中失踪，船上十一人全部获救。
文物所计划在明年春天用围堰排水，把船体整个取出。柳根生希望能把铜眼睛留在村里的祠堂。`,
  ja: `霧ヶ浜町の銭湯「波の湯」が月曜日、閉店から六年ぶりに営業を再開し、初日だけで二百三十人が訪れた。
再開させたのは、祖父の代に釜をたいていたという大工の磯貝耕平さんだ。休みの日に一人で配管を直し、足りないタイルは廃校のプールから譲り受けた。
番台に座るのは八十八歳の元店主、真壁トヨさん。「もう二度と札を数えることはないと思っていました」と笑った。
燃料には浜に流れ着いた木を使う。塩分で釜が傷むため、一度真水で洗って三か月干すという。
営業は月、水、土の午後三時から九時まで。町は来年度、脱衣所の屋根の修理に百四十万円を補助する方針だ。`,
} as const;

export type StoryName = keyof typeof STORIES;
export const paragraphsOf = (story: StoryName): string[] => STORIES[story].split('\n');

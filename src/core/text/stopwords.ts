/**
 * The commonest words of the languages we know, lower case: they tell the language of a text and carry nothing of its
 * story. Written by hand; about fifty a language are enough for both.
 */
const LISTS = {
  en: "the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which you were her she there their we him been has when who will no more if out so said what up its about than into them can only some could these two may then do any my now such like our over me would after also did most before must through where much your how too each those i just being because says say while during between against very new other's",
  de: 'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei ihre seine wenn kann gegen vom können schon wir was dann unter doch ab habe soll ihr ihn beim seit diese dieser hatte ich',
  fr: "le la les de des du et en un une est que qui dans pour par sur au aux ne pas plus ce il elle se avec son sa ses sont cette ont été mais ou comme d'un d'une c'est nous vous ils leur deux où même après être fait tout aussi bien avait si sans entre ces était y a à l'on selon dont très peut lors depuis contre sous ainsi je",
  es: 'de la que el en y a los del se las por un para con no una su al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo han yo hay vez puede todos así nos ni parte tiene él uno donde bien contra según tras durante ante',
  pt: 'de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre depois sem mesmo aos seus quem nas me esse eles você essa num nem suas meu às minha numa pelos elas qual nós lhe foi são está segundo sobre ser tem foram anos',
  it: "di e il la che in a per un è del non si da una le con i della sono al dei nel più alla come ha anche lo gli ma delle o se ci dal su ho questo nella ai degli cui mi l'ha era dalla stato tra perché due prima fatto suo sua hanno essere dopo sul loro contro quando già fra dell all nell sulla ancora così senza",
  nl: 'de van het een en in is dat op te zijn met voor niet die aan er om ook als maar bij uit door over ze hij naar dan heeft wordt tot nog worden was werd meer of hebben deze zich kan geen wel zo al haar dit zou veel tegen onder volgens jaar na moet mensen had zei we ik wat',
  ru: 'и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему теперь когда даже ну ли если уже или ни быть был него до вас опять уж вам ведь там потом себя ничего ей может они тут где есть надо ней для мы тебя их чем была сам чтоб без будто чего раз тоже себе под будет также этом это этого который которые которая года году после при',
  ar: 'في من على أن إلى التي عن مع الذي ما هذا هذه لا كان أو ذلك كما بعد بين قد كل حيث قال هو وقد ان الى وفي لم خلال وأن هي كانت منذ حول قبل عند عام وقال ومن وهو إن ثم أي غير عليه اليوم',
  is: 'og í að á er sem til um við með en það af hann ekki var fyrir hún eru þess því þá frá eftir hefur þeir eða hafa upp voru sér var verið þar þetta sé hans yfir verði segir verður einnig út',
  pl: 'w i na z do się nie że jest o to za po od jak ale co tym przez już tego dla czy są jego być może ich był która które który oraz tylko tak także roku było lat przed jej ma pod',
  tr: 've bir bu da de için ile olarak çok daha olan gibi en ne kadar sonra ama o var ise ya diye dedi değil olduğunu her şu göre ancak yüzde yeni oldu üzere ettiği iki',
  uk: 'і в на не що з у до та за як від про це для по але він його так вже бути було який яка які має їх ще також року під час якщо або можна вона свої після',
  sv: 'och i att det som en på är av för med den till inte om ett har de han men var sig så från vi man kan när år nu under också efter eller sin där vid mot ska skulle säger sedan över hade',
  id: 'yang dan di untuk dengan dari ini pada tidak dalam itu akan juga ke karena oleh ada bisa sudah saat mereka telah lebih tersebut sebagai adalah tahun para kata',
} as const;

const SETS = new Map(Object.entries(LISTS).map(([language, words]) => [language, new Set(words.split(' '))]));
const NONE: ReadonlySet<string> = new Set();

/** The stop words of a language; empty for one we do not know. */
export const stopwords = (language: string): ReadonlySet<string> => SETS.get(language) ?? NONE;

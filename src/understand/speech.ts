// The words by which English text attributes speech: verbs that may stand beside a quotation, verbs that report a
// clause, and what turns them round.

/** Past forms that always mean speech or writing, and present forms that are no plural nouns. */
const verbs =
  'said|says|say|saying|told|tells|telling|added|adds|adding|stated|states|stating|explained|explains|explaining|argued|argues|arguing|warned|warns|warning|insisted|insists|insisting|noted|notes|noting|wrote|writes|writing|tweeted|tweets|tweeting|retweeted|posted|asked|asks|asking|replied|replies|replying|responded|responds|responding|answered|answers|declared|declares|declaring|announced|announces|announcing|acknowledged|acknowledges|acknowledging|stressed|stresses|stressing|emphasi[sz]ed|emphasi[sz]es|emphasi[sz]ing|underlined|underlines|underscored|underscores|claimed|claims|claiming|suggested|suggests|suggesting|concluded|concludes|concluding|continued|continues|continuing|recalled|recalls|recalling|predicted|predicts|predicting|urged|urges|urging|vowed|vows|vowing|promised|promises|promising|pledged|pledges|pledging|admitted|admits|admitting|conceded|concedes|conceding|denied|denies|denying|complained|complains|complaining|joked|jokes|joking|quipped|quips|testified|testifies|testifying|remarked|remarks|remarking|commented|comments|commenting|observed|observes|observing|contended|contends|contending|asserted|asserts|asserting|alleged|alleges|alleging|reiterated|reiterates|reiterating|repeated|confirmed|confirms|confirming|cautioned|cautions|cautioning|countered|counters|countering|demanded|demands|demanding|exclaimed|boasted|bragged|mused|recounted|lamented|laments|praised|praises|praising|criticized|criticised|blasted|slammed|mocked|derided|hailed|dismissed|denounced|condemned|accused|accuses|accusing|described|describes|describing|called|calls|calling|labell?ed|labell?ing|dubbed|dubs|dubbing|characteri[sz]ed|characteri[sz]es|characteri[sz]ing|termed|branded|deemed|quoted|quotes|quoting|read|reads|shouted|yelled|chanted|cried|whispered|pleaded|begged|proclaimed|proclaims|advised|advises|offered|reported|reports|reporting|estimated|estimates|pointed out|points out|pointing out|spoke of|speaks of|speaking of|talked about|referred to|refers to|referring to|put it|puts it|went on|goes on|thinks|thought|believes|believed|believing|feels|felt|hopes|hoped|expects|expected|agreed|agrees|agreeing|disagreed|opined|pondered|wondered|wonders|elaborated|clarified|vented|fumed|railed|ranted|thundered|snapped|retorted|shot back|fired back|chimed in|began|implored|instructed|ordered|recommended|recommends|proposed|proposes|signaled|signalled|revealed|reveals|revealing|disclosed|tells|summed up|sums up|ruled|decided|found|learned|invoked|cited|cites|citing|likened|compared|considered|considers|beamed|boomed|gushed|grumbled|sighed|sang|sings|mocks|imagined|enthused|interjected|protested|muttered|murmured|intoned|bellowed|barked|sneered|scoffed|thanked|prayed|swore|swears|texted|emailed|e-mailed|explodes|exploded|hinted|hints|implied|implies|worried|worries|fears|feared|viewed|views|sees|saw'

/** A cue with its place inside a clause. */
export const cuePattern = new RegExp(`(?<![\\p{L}’'-])(?:${verbs})(?![\\p{L}’'-])`, 'giu')

/** Right after a quotation: “…,” said X / told X / says X. */
export const cueFirst = new RegExp(
  `^[\\s,.!?…—–-]*(?:(?:also|later|then|once|quickly|\\p{Ll}+ly)\\s+)?(${verbs})(?![\\p{L}’'-])`,
  'iu',
)

/** Verbs that report a whole clause without marks, with "that" or without. */
export const reporting =
  /(?<![\p{L}’'-])(?:said|says|told|tells|added|stated|explained|argued|argues|warned|warns|insisted|insists|noted|notes|wrote|writes|replied|declared|announced|acknowledged|stressed|stresses|emphasi[sz]ed|underlined|underscored|claimed|claims|concluded|recalled|predicted|predicts|vowed|promised|pledged|admitted|conceded|denied|complained|testified|remarked|observed|contended|contends|asserted|alleged|reiterated|confirmed|cautioned|reported|reports|estimated|estimates|pointed out|points out|believes|thinks|suggested|suggests|proclaimed|revealed|disclosed|tweeted)(?![\p{L}’'-])/giu

/** Not an attribution: what somebody did not say, refused to say, was asked to say. */
export const notSpeaking =
  /(?:\bnot|n['’]t|\bto|\bnever|\bcannot|\bnor|\bwithout|\bif|\bwas|\bis|\bare|\bwere|\bbe|\bbeen|\bbeing)\s+(?:\p{Ll}+ly\s+)?$/iu

/** Passives that name their speaker with "by": "described by Tokayev as". */
export const passive =
  /\b(?:described|called|dubbed|termed|labell?ed|characteri[sz]ed|branded|hailed|praised|denounced|condemned|dismissed|criticized|criticised|quoted|cited|defined|seen|viewed|referred to)\s+by\s+/iu

/** Words after which the one who is cited stands. */
export const accordingTo = /(?:\baccording to|\bin the words of|\bas quoted by|\bquoting|\bciting)\s+/giu

/** Where a clause with its own subject begins. */
export const clauseStart =
  /(?:[;:“”"—–(]|\s[-–—]\s|,\s(?:and|but|while|as|although|though|because|when|whereas|so|yet|or|who|which)\s|\s(?:because|while|whereas|although|though|that|what|when|after|before|if|as|but)\s)/giu

/** Verbs that judge or decide more often than they speak: tried only where no verb of speech stands. */
export const weak =
  /^(?:views?|viewed|sees|saw|consider(?:s|ed)|found|decided|learned|ruled|invoked|offered|agrees?|agreed|agreeing|compared|likened|feels|felt|thinks|thought|hopes|hoped|expects|expected|began|ordered|read|reads|praised|praises|praising|hailed|thanked|citing|cited|cites|cast|fear(?:s|ed)|worr(?:ies|ied)|considers)$/i

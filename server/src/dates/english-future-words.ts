// The English words that tell what is to come from what has been, as data. Knows no grammar.
import { words } from './english-tokens.ts';

/** Words that speak of what is to come. */
export const FUTURE = words(
  'will shall ll scheduled expected expects expect due upcoming slated set going intends aims anticipates anticipated forthcoming gonna',
);
/** Words that do so as a rule, or of what was to come then. */
export const PERHAPS_FUTURE = words('plans plan planned planning aim targeting targets would');
/** Behind 'is to' and 'due to', what is to come; any other word behind them is a place or a cause. */
export const BASE_VERBS = words(
  `be open reopen start begin close end launch take leave arrive meet report release publish expire run play hold vote decide rule
  return resume appear stand step retire join speak face hear sign go come become finish complete receive pay make visit host
  play move give stop vacate merge list sell buy build hand present premiere air land dock sail fly travel tour`
    .split(/\s+/)
    .join(' '),
);
/** Verbs by which something is told or done on a day: what is told may lie ahead, the telling does not. */
export const REPORTED = words(
  'said told announced reported confirmed stated declared disclosed warned added noted wrote tweeted testified argued',
);
export const PAST_VERBS = words(
  `was were had did came went began met saw took made gave left won lost fell rose held sold bought paid sent broke died found
  became got grew kept led ran sank shot spoke stood stole struck thought threw understood withdrew`
    .split(/\s+/)
    .join(' '),
);
/** What was done on the day may be the cause: 'will close after a fire on 1 May'. */
export const CAUSES = words('after following since because despite amid who which whose');
export const IS = words('is are be s re being');
export const WAS = words('was were had been then');
/** Behind these a participle says what will be, not what was: 'will be opened', 'will remain closed'. */
export const STATES = words('be been being get gets is are remain stay keep become stays remains kept');
export const DETERMINERS = words('a an the its his her their our my your this that these those s new old last');

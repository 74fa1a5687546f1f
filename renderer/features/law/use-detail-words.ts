import { useTranslation } from 'react-i18next';
import type { Edition } from '../../../shared/law/catalogue.ts';
import { Duration } from '../../../shared/law/legal-text.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useLang } from '../../ui/use-lang.ts';

/** The value of a compared detail in words: it is written in the ids of the edition. */
export function useDetailWords(edition: Edition): (name: string, value: string) => string {
  const { t } = useTranslation(['law', 'terms']);
  const format = useFormat();
  const [lang] = useLang();
  const condition = (mark: string) => {
    const id = mark.replace('!', '');
    const question = edition.conditions.find((one) => one.id === id)?.question[lang] ?? id;
    return `${t(mark.startsWith('!') ? 'whenNo' : 'whenYes')} «${question}»`;
  };
  const duration = (value: string) => {
    const [amount, unit] = value.split(' ');
    const read = Duration.safeParse({ amount: Number(amount), unit });
    return read.success ? format.duration(read.data) : value;
  };
  return (name, value) => {
    if (value === '') return t('compare.none');
    switch (name) {
      case 'maxWait':
      case 'maxService':
      case 'deliverBack':
        return duration(value);
      case 'hours':
        return hoursOf(value, (week) => t(`terms:week.${week}`));
      case 'actor':
        return t(`terms:actor.${value}`);
      case 'channels':
        return list(value, (channel) => t(`terms:channel.${channel}`));
      case 'when':
        return value.split(' ').map(condition).join('; ');
      case 'forms':
        return list(value, (form) => edition.forms.find(({ id }) => id === form)?.title[lang] ?? form);
      case 'afterHours':
        return list(value, (time) => t(`covers.${time}`));
      case 'issue':
        return list(value, (need) => t(`needs.${need}`));
      default:
        return value;
    }
  };
}

const list = (value: string, word: (one: string) => string): string => value.split(', ').map(word).join(', ');

function hoursOf(value: string, weekWord: (week: string) => string): string {
  const [week = '', ...times] = value.split(' ');
  return [weekWord(week), ...(week === 'always' ? [] : times)].join(', ');
}

import { expect, test } from 'vitest';
import * as compiled from '../src/paraglide/messages';
import { localesOfProject, textsOf } from './locales';

type Render = (inputs: Record<string, unknown>, options: { locale: string }) => string;

/** What is counted, where there is more than one, in languages where a noun shows it. A new noun belongs here. */
const PLURALS: Readonly<Record<string, string>> = {
  en: 'days|weeks|hours|minutes|seconds|times|guesses|cues|looks|exercises|returns|notes|entries|repeats|visits|tries|pictures|pairs|rounds|pages|files|tabs|clients|devices|characters|changes|were|are|have',
  de: 'Tage|Tagen|Wochen|Stunden|Minuten|Sekunden|Schätzungen|Hinweise|Blicke|Übungen|Einträge|Notizen|Wiederholungen|Besuche|Versuche|Bilder|Paare|Runden|Seiten|Dateien|Klienten|Geräte|Zeichen|Wechsel|wurden|waren|sind',
  es: 'días|semanas|horas|minutos|segundos|veces|estimaciones|recordatorios|mediciones|ejercicios|regresos|notas|registros|tomas|visitas|intentos|imágenes|pares|rondas|páginas|archivos|pestañas|clientes|dispositivos|caracteres|cambios|líneas|ángulos|repeticiones|son',
  fr: 'jours|semaines|heures|minutes|secondes|estimations|rappels|mesures|exercices|retours|notes|entrées|relevés|séances|essais|images|paires|tours|pages|fichiers|onglets|clients|appareils|caractères|changements|lignes|angles|répétitions|sont|ont',
};
/** Counts that are never one, each with why. */
const NEVER_ONE = new Set([
  'feel_today_drill_text', // a drill takes three minutes or more
  'feel_gap_too_few', // guesses needed: a constant
  'history_slump_lasts', // from ten minutes on, in steps of five
  'history_slump_halves',
  'history_letter_try_break',
  'history_letter_try_variety', // from an hour on
  'history_comfort_none', // from ten days on
  'history_comfort_together',
  'history_comfort_apart',
  'history_letter_intro', // from three days on
  'history_variety_said', // tenths: 1.0
  'therapist_visits_text', // repeats wanted: a constant
  'therapist_passphrase_short', // characters: a constant
  'live_why_head_down_lasted', // from two minutes on
  'program_set_reps', // four reps or more; one rep is a hold, which is said without the word
  'program_set_reps_side',
  'program_set_reps_hold', // two reps or more
  'program_set_reps_hold_side',
  'therapist_repeat_count', // 1 of 3 repeats: the noun goes with the 3
  'therapist_repeat_count_more', // more than the three that are wanted
]);

function inputsOf(text: unknown): string[] {
  const found = JSON.stringify(text).matchAll(/\{(\w+)\}|input (\w+)/g);
  return [...found].flatMap(([, placed, declared]) => placed ?? declared ?? []);
}

test.each(localesOfProject().filter((locale) => locale in PLURALS))(
  'one is never many in any message (%s)',
  (locale) => {
    const many = new RegExp(`(?<![\\d.,±])\\b1 (?:\\p{L}+ )?(?:${PLURALS[locale]})\\b`, 'u');
    const counted = Object.entries(textsOf(locale)).filter(
      ([key, text]) => inputsOf(text).length > 0 && !NEVER_ONE.has(key),
    );
    expect(counted.length).toBeGreaterThan(100);
    const wrong = counted.flatMap(([key, text]) => {
      const render = (compiled as unknown as Record<string, Render>)[key];
      const said = render?.(Object.fromEntries(inputsOf(text).map((name) => [name, 1])), { locale }) ?? '';
      return many.test(said) ? [`${key}: ${said}`] : [];
    });
    expect(wrong).toEqual([]);
  },
);

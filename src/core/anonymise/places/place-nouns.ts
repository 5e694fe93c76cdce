// What a place's name ends with. Nouns that mean other things as well are taken for a place only after a word that is no common one, or a number.

/** Streets, sure by themselves. */
export const streets = 'street road lane avenue crescent terrace gardens grove mews rd ave cres gdns terr ln'.split(' ');
/** Streets whose words are also other words. */
export const streetsToo =
  'st close drive court place square way walk row hill rise parade view mount croft park green house flats towers estate heights buildings wharf quay fold gate bank broadway villas vale meadow meadows fields yard point cottages lodge cl dr ct pl sq'.split(
    ' ',
  );
export const schools =
  'school academy college nursery nurseries preschool pre-school playgroup kindergarten grammar primary infants juniors montessori'.split(
    ' ',
  );
export const practices = 'surgery surgeries practice clinic pharmacy chemist dentist'.split(' ');
export const hospitals = 'hospital infirmary hospice maternity'.split(' ');
export const others =
  'centre center refuge hostel library church mosque temple gurdwara chapel station hotel prison council borough county trust university foundation partnership board park supermarket pub arms inn ward'.split(
    ' ',
  );

/** Words that stand between a place's own name and its noun: Ravensthorpe *Primary* School. */
export const betweens = new Set(
  "primary junior infant infants secondary high grammar nursery community catholic rc cofe ce church of england c e c.e. voluntary aided controlled first middle upper lower special medical health family children's childrens children leisure sports police fire ambulance railway bus general royal district university nhs foundation and the academy day care early years sixth form free county borough city metropolitan mental partnership teaching hospitals healthcare housing".split(
    ' ',
  ),
);

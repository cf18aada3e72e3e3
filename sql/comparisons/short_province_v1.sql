-- The letters of number plates: one character stands for a province. Inlined, and
-- therefore not STRICT.
CREATE FUNCTION pgdedup.short_province_v1(letter text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN nullif(substr(
    '11123150131421222332333435363741424344454651525354616263646581827151525361'
    '6215',
    2 * strpos(
        '京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁新港澳台蜀黔滇秦陇蒙',
        short_province_v1.letter
    ) - 1, 2
), '');

COMMENT ON FUNCTION pgdedup.short_province_v1(text) IS
'Two digits of GB/T 2260 for the abbreviation of a province (粤); NULL for any other '
'character (private).';
REVOKE ALL ON FUNCTION pgdedup.short_province_v1(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION pgdedup.short_province_v1(text) TO PUBLIC;

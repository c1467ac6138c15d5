// Made by Scripts/make-folding-table. Do not edit.

/// The base letters of Latin letters with marks, two bytes a scalar: `a `, `ae`, `..` for none.
///
/// From the canonical decompositions of the Unicode Character Database, and by hand for letters
/// that have none (ø, ı, ə, …).
enum FoldingTable {
  /// U+00C0 to U+02AF.
  static let latin: [UInt8] = Array(
    """
    a a a a a a aec e e e e i i i i d n o o o o o ..o u u u u y thssa a a a a a aec \
    e e e e i i i i d n o o o o o ..o u u u u y thy a a a a a a c c c c c c c c d d \
    d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ijijj j k k \
    k l l l l l l ....l l n n n n n n ..n n o o o o o o oeoer r r r r r s s s s s s \
    s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s b b ....b b o ..\
    ....d ......e e e f f ..g ..i i k k ............o o ghgh......................u \
    u ..v y y z z z ........................dzdzdzljljljnjnjnja a i i o o u u u u u \
    u u u u u e a a a a aeae....g g k k o o o o z z j dzdzdzg g ....n n a a aeaeo o \
    a a a a e e e e i i i i o o o o r r r r u u u u s s t t ....h h ............a a \
    e e o o o o o o o o y y ......j ......................b u ......................\
    ......b o ....d ..e ..e ..............g ........i i ............................\
    ..................................u ..v ............z ..........................\
    ................................
    """.utf8)

  /// U+1E00 to U+1EFF.
  static let latinAdditional: [UInt8] = Array(
    """
    a a b b b b b b c c d d d d d d d d d d e e e e e e e e e e f f g g h h h h h h \
    h h h h i i i i k k k k k k l l l l l l l l m m m m m m n n n n n n n n o o o o \
    o o o o p p p p r r r r r r r r s s s s s s s s s s t t t t t t t t u u u u u u \
    u u u u v v v v w w w w w w w w w w x x x x y y z z z z z z h t w y ..s ....ss..\
    a a a a a a a a a a a a a a a a a a a a a a a a e e e e e e e e e e e e e e e e \
    i i i i o o o o o o o o o o o o o o o o o o o o o o o o u u u u u u u u u u u u \
    u u y y y y y y y y ............
    """.utf8)
}

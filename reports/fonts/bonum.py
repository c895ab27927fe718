"""Makes SimpulBonum-*.ttf from TeX Gyre Bonum (Debian fonts-texgyre): TrueType outlines at 2048 units an em.

By hand, once: python3 bonum.py /usr/share/texmf/fonts/opentype/public/tex-gyre    (needs Debian's python3-fonttools)

Why not the original: its widths at 1000 units are a hair wider for the PDF writer than for the text measurer, which
breaks the last line of justified paragraphs. Why another name: the licence asks it of changed versions.
"""
import sys
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.scaleUpem import scale_upem

FAMILY = "Simpul Bonum"
STYLES = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "bolditalic": "Bold Italic"}


def convert(source, target, style):
    font = TTFont(source, recalcTimestamp=False)
    scale_upem(font, 2048)
    order = font.getGlyphOrder()
    drawn = font.getGlyphSet()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(drawn)
        drawn[name].draw(Cu2QuPen(pen, 0.5, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font["loca"] = newTable("loca")
    glyf = font["glyf"] = newTable("glyf")
    glyf.glyphOrder = order
    glyf.glyphs = glyphs
    for name in order:
        glyphs[name].recalcBounds(glyf)
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyphs[name], "xMin", 0))
    del font["CFF "]
    limits = font["maxp"] = newTable("maxp")
    limits.tableVersion = 0x00010000
    limits.numGlyphs = len(order)
    limits.maxZones = 1
    for unused in ("maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
                   "maxSizeOfInstructions", "maxComponentElements"):
        setattr(limits, unused, 0)
    post = font["post"]
    post.formatType, post.extraNames, post.mapping, post.glyphOrder = 2.0, [], {}, order
    font.sfntVersion = "\000\001\000\000"
    full = FAMILY + " " + style
    names = {1: FAMILY, 3: "Simpul;" + full, 4: full, 6: (FAMILY + "-" + style).replace(" ", ""), 16: FAMILY, 17: style,
             18: full}
    for record in list(font["name"].names):
        if record.nameID in names:
            font["name"].setName(names[record.nameID], record.nameID, record.platformID, record.platEncID,
                                 record.langID)
    font.save(target)


for suffix, style in STYLES.items():
    convert(f"{sys.argv[1]}/texgyrebonum-{suffix}.otf", f"SimpulBonum-{style.replace(' ', '')}.ttf", style)

"""Writes "GCP Inter": Inter with tabular digits by default. freeze_tabular.py WEIGHT INPUT.otf OUTPUT.otf

Qt before 6.7 cannot ask for the font feature `tnum`, so the digits' tabular forms take the places of the
proportional ones in the character map. Bold weights differ by a few units between digits: all get the
widest advance. The family is renamed, as it is no longer the original."""
import sys

from fontTools.ttLib import TTFont

FAMILY = "GCP Inter"
weight, source, target = sys.argv[1:]
font = TTFont(source)

gsub = font["GSUB"].table
tabular = {}
for feature in gsub.FeatureList.FeatureRecord:
    if feature.FeatureTag == "tnum":
        for index in feature.Feature.LookupListIndex:
            for sub in gsub.LookupList.Lookup[index].SubTable:
                tabular.update(getattr(getattr(sub, "ExtSubTable", sub), "mapping", {}))

glyphs = []
for table in font["cmap"].tables:
    for code in range(ord("0"), ord("9") + 1):
        if code in table.cmap:
            table.cmap[code] = tabular.get(table.cmap[code], table.cmap[code])
            glyphs.append(table.cmap[code])
if not all(name in set(tabular.values()) for name in glyphs):
    sys.exit(f"{source}: has no tabular form for every digit")
widest = max(font["hmtx"][name][0] for name in glyphs)
for name in set(glyphs):
    font["hmtx"][name] = (widest, font["hmtx"][name][1])

ids = {1: FAMILY if weight in ("Regular", "Bold") else f"{FAMILY} {weight}",
       2: weight if weight in ("Regular", "Bold") else "Regular",
       3: f"{FAMILY} {weight}", 4: f"{FAMILY} {weight}", 6: f"GCPInter-{weight}", 16: FAMILY, 17: weight}
for record in list(font["name"].names):
    if record.nameID in ids:
        record.string = ids[record.nameID]
for identifier, text in ids.items():
    font["name"].setName(text, identifier, 3, 1, 0x409)
if "CFF " in font:
    cff = font["CFF "].cff
    cff.fontNames = [ids[6]]
    cff.topDictIndex[0].FamilyName = FAMILY
    cff.topDictIndex[0].FullName = ids[4]
font.save(target)

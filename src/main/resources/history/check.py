#!/usr/bin/env python3
"""Checks a history that was taken from Tanxin, without Tanxin.

    python3 check.py history.json
    python3 check.py history.json "3f9a 21c4 7b02 e1d9"    and looks for a fingerprint that stands in a letter

Exit code: 0 all holds, 1 something was changed, 2 the file cannot be read.
"""
import hashlib
import json
import sys

NOTHING = "0" * 64


class Changed(Exception):
    def __init__(self, english, chinese):
        super().__init__(english + "\n" + chinese)


def sha256(*some):
    digest = hashlib.sha256()
    for one in some:
        digest.update(one)
    return digest.hexdigest()


def text_of(dealer, seal):
    lines = ["tanxin seal 1", f"dealer {dealer}"]
    for word in ("number", "kind", "subject", "edition", "at", "previous"):
        lines.append(f"{word} {seal[word]}")
    for part in sorted(seal["parts"], key=lambda one: one["name"]):
        lines.append(f"part {part['kind']} {part['name']} {part['hash']}")
    return "".join(line + "\n" for line in lines).encode("utf-8")


def contents(seal):
    return {part["name"]: part["content"] for part in seal["parts"]}


def erasures(seals):
    told = {}
    for seal in seals:
        if seal["kind"] == "ERASURE":
            said = contents(seal)
            told[(seal["subject"], said.get("part"))] = (seal["at"], said.get("because"))
    return told


def check_chain(dealer, seals, head):
    told, gone, previous = erasures(seals), [], NOTHING
    for number, seal in enumerate(seals, start=1):
        if seal["number"] != number:
            raise Changed(f"Seal {number} is missing.", f"第 {number} 份封存缺失。")
        if seal["previous"] != previous:
            raise Changed(f"Seal {number} does not follow from the one before it.", f"第 {number} 份封存与前一份衔接不上。")
        if sha256(text_of(dealer, seal)) != seal["digest"]:
            raise Changed(f"Seal {number} was changed.", f"第 {number} 份封存被改动过。")
        for part in seal["parts"]:
            if part["content"] is None or part["salt"] is None:
                if (number, part["name"]) not in told:
                    raise Changed(
                        f"Seal {number}: the part \"{part['name']}\" is gone, and no seal says that it was erased.",
                        f"第 {number} 份封存的「{part['name']}」缺失，且没有删除记录。")
                gone.append((number, part["name"]) + told[(number, part["name"])])
            elif sha256(bytes.fromhex(part["salt"]), part["content"].encode("utf-8")) != part["hash"]:
                raise Changed(
                    f"Seal {number}: the part \"{part['name']}\" was changed.",
                    f"第 {number} 份封存的「{part['name']}」被改动过。")
        previous = seal["digest"]
    if head is not None and (head["number"], head["digest"]) != (len(seals), previous):
        raise Changed("Newer seals are missing at the end.", "末尾有封存缺失。")
    return gone


def check_texts(history, seals):
    for entries in history["parts"].values():
        for entry in entries:
            if entry.get("sealed") and "text" in entry:
                sealed = contents(seals[entry["sealed"] - 1]).get("text") if entry["sealed"] <= len(seals) else None
                if entry["text"] != (sealed or ""):
                    raise Changed(
                        f"What stands under {entry['day']} is not what seal {entry['sealed']} was put on.",
                        f"{entry['day']} 的内容与第 {entry['sealed']} 份封存不一致。")


def look_for(seals, wanted):
    digits = "".join(wanted.split()).lower()
    found = [seal for seal in seals if len(digits) >= 8 and seal["digest"].startswith(digits)]
    if not found:
        raise Changed(f"No seal has the fingerprint {wanted}.", f"没有编码为 {wanted} 的封存。")
    print(f"The fingerprint {wanted} is that of seal {found[0]['number']}, {found[0]['at']}.")
    print(f"编码 {wanted} 属于第 {found[0]['number']} 份封存，{found[0]['at']}。")


def main(arguments):
    try:
        with open(arguments[1] if len(arguments) > 1 else "history.json", encoding="utf-8") as file:
            history = json.load(file)
        if history["format"] != "tanxin history 1":
            raise ValueError("an unknown format: " + str(history["format"]))
        dealer, seals = history["dealer"]["id"], history["seals"]
    except (OSError, ValueError, KeyError, TypeError) as problem:
        print(f"The file cannot be read: {problem}\n文件无法读取。", file=sys.stderr)
        return 2
    try:
        gone = check_chain(dealer, seals, history.get("head"))
        check_texts(history, seals)
        if len(arguments) > 2:
            look_for(seals, arguments[2])
    except Changed as change:
        print(change)
        return 1
    for number, part, at, because in gone:
        print(f"Seal {number}: the part \"{part}\" was erased on {at[:10]}, because: {because}")
        print(f"第 {number} 份封存的「{part}」已于 {at[:10]} 删除，原因：{because}")
    print(f"{len(seals)} seals, all hold: nothing was changed.")
    print(f"共 {len(seals)} 份封存，全部完好，内容未被改动。")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))

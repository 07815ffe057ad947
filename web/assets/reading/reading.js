// An article beside its facts: what the pointer or the focus is on lights up on the other side, and is scrolled to there.
export function reading(part) {
  const light = (from, on) => {
    const stated = from.closest("[data-facts]"), fact = from.closest("li[id^=fact-]");
    const there = stated ? stated.dataset.facts.split(" ").map((number) => document.getElementById(`fact-${number}`))
      : fact ? [...part.querySelectorAll("[data-facts]")].filter((found) => found.dataset.facts.split(" ").includes(fact.id.slice(5))) : [];
    for (const other of there.filter(Boolean)) other.classList.toggle("lit", on);
    const panel = part.querySelector(".stated-facts");
    if (on && stated && there[0] && panel.scrollHeight > panel.clientHeight)
      panel.scrollTo({ top: there[0].offsetTop - panel.clientHeight / 3 });
  };
  for (const [name, on] of [["mouseover", true], ["focusin", true], ["mouseout", false], ["focusout", false]])
    part.addEventListener(name, (event) => light(event.target, on));
}

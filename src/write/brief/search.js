(function () {
  var form = document.getElementById("search"), box = document.getElementById("q");
  var found = document.getElementById("found");
  var districts = [].slice.call(document.querySelectorAll(".left > li"));
  if (!form || !districts.length) { return; }
  var plain = function (text) {
    return text.normalize("NFKC").toLowerCase().replace(/[\u093c\u200c\u200d\s]/g, "").replace(/\u0901/g, "\u0902");
  };
  var known = districts.map(function (district) {
    return {
      element: district,
      name: plain(district.querySelector("h4").firstChild.data || ""),
      units: [].slice.call(district.querySelectorAll("ul > li")).map(function (unit) {
        return { element: unit, name: plain(unit.textContent) };
      })
    };
  });
  var search = function () {
    var wanted = plain(box.value), count = 0;
    known.forEach(function (district) {
      var whole = district.name.indexOf(wanted) >= 0, some = 0;
      district.units.forEach(function (unit) {
        var is_wanted = whole || unit.name.indexOf(wanted) >= 0;
        unit.element.hidden = !is_wanted;
        some += is_wanted ? 1 : 0;
      });
      district.element.hidden = some === 0;
      count += some;
    });
    document.body.classList.toggle("searching", wanted !== "" && count > 0);
    found.textContent = wanted === "" ? "" : count ? found.dataset.found.replace("#", count) : found.dataset.none;
  };
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  box.addEventListener("input", search);
})();

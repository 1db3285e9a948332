// What is shown can be read without this script; it draws the charts, filters, sorts, and opens everything for print.
(function () {
  'use strict';
  var root = document.documentElement;
  window.addEventListener('error', function () { root.dataset.errors = String(Number(root.dataset.errors || 0) + 1); });

  var palette = ['#2f6db3', '#d9822b', '#3d8f5f', '#b24a4a', '#7a5fa8', '#6f7f8f', '#b59a2f', '#3b9aa8', '#a85f88', '#5a6b2f'];

  function draw(plot) {
    var data = JSON.parse(plot.dataset.chart), chart = echarts.init(plot, null, { renderer: 'svg' });
    var items = data.items.map(function (item) { return { name: item.name, value: Number(item.value) }; });
    chart.setOption(data.kind === 'ring' ? {
      animation: false, color: palette, tooltip: { trigger: 'item', formatter: '{b}: {c} ' + data.unit + ' ({d}%)' },
      series: [{ type: 'pie', radius: ['42%', '72%'], data: items, label: { formatter: '{b}\n{d}%', overflow: 'break', width: 110 } }]
    } : {
      animation: false, tooltip: { trigger: 'axis' }, grid: { left: 10, right: 30, top: 10, bottom: 10, containLabel: true },
      xAxis: { type: 'value' }, yAxis: { type: 'category', inverse: true, data: items.map(function (i) { return i.name; }), axisLabel: { width: 160, overflow: 'truncate' } },
      series: [{ type: 'bar', data: items.map(function (i) { return { value: i.value, itemStyle: { color: i.value < 0 ? palette[2] : palette[3] } }; }) }]
    });
    window.addEventListener('resize', function () { chart.resize(); });
  }

  var drawn = 0;
  if (window.echarts) {
    document.querySelectorAll('[data-chart]').forEach(function (plot) { draw(plot); drawn++; });
  }
  root.dataset.charts = String(drawn);

  // The filter stands in the address, so that a narrowed list can be sent to a colleague.
  var form = document.querySelector('form.filters');
  if (form) {
    var rows = Array.prototype.slice.call(document.querySelectorAll('.finding, .documents tbody tr')), nothing = document.querySelector('.nothing');
    var apply = function () {
      var severities = form.elements.severity ? Array.prototype.filter.call(form.elements.severity, function (box) { return box.checked; }).map(function (box) { return box.value; }) : null;
      var text = form.elements.text.value.trim().toLowerCase(), left = 0;
      rows.forEach(function (row) {
        var shown = (!severities || severities.indexOf(row.dataset.severity) >= 0) && (!text || row.textContent.toLowerCase().indexOf(text) >= 0);
        ['rule', 'verdict'].forEach(function (name) {
          var choice = form.elements[name];
          shown = shown && (!choice || choice.value === '*' || choice.value === row.dataset[name]);
        });
        row.hidden = !shown;
        left += shown ? 1 : 0;
      });
      nothing.hidden = left > 0;
      root.dataset.shown = String(left);
    };
    var fromAddress = function () {
      var wanted = new URLSearchParams(location.hash.slice(1));
      if (wanted.has('severity') && form.elements.severity)
        Array.prototype.forEach.call(form.elements.severity, function (box) { box.checked = wanted.get('severity').split(',').indexOf(box.value) >= 0; });
      ['rule', 'verdict', 'text'].forEach(function (name) { if (wanted.has(name) && form.elements[name]) form.elements[name].value = wanted.get(name); });
      apply();
    };
    form.addEventListener('input', function () {
      var state = new URLSearchParams();
      if (form.elements.severity)
        state.set('severity', Array.prototype.filter.call(form.elements.severity, function (box) { return box.checked; }).map(function (box) { return box.value; }).join(','));
      ['rule', 'verdict', 'text'].forEach(function (name) { if (form.elements[name] && form.elements[name].value && form.elements[name].value !== '*') state.set(name, form.elements[name].value); });
      history.replaceState(null, '', '#' + state);
      apply();
    });
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.hidden = false;
    fromAddress();
    window.addEventListener('hashchange', function () { if (!/^#f\d+$/.test(location.hash)) fromAddress(); });
  }

  document.querySelectorAll('th[data-sort]').forEach(function (head) {
    head.tabIndex = 0;
    head.setAttribute('role', 'button');
    var sort = function () {
      var body = head.closest('table').tBodies[0], at = head.cellIndex, up = head.getAttribute('aria-sort') !== 'ascending', asNumber = head.dataset.sort === 'number';
      Array.prototype.slice.call(body.rows).sort(function (a, b) {
        var x = a.cells[at].textContent, y = b.cells[at].textContent;
        return (asNumber ? Number(x) - Number(y) : x.localeCompare(y, root.lang)) * (up ? 1 : -1);
      }).forEach(function (row) { body.appendChild(row); });
      head.parentNode.querySelectorAll('th').forEach(function (other) { other.removeAttribute('aria-sort'); });
      head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
    };
    head.addEventListener('click', sort);
    head.addEventListener('keydown', function (event) { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); sort(); } });
  });

  window.addEventListener('beforeprint', function () { document.querySelectorAll('details').forEach(function (part) { part.open = true; }); });
  root.dataset.ready = '1';
})();

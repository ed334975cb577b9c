-- nvim --headless -u NONE -i NONE -n -c 'luafile probe.lua'
-- A client that was written by others: starts the server, opens a file, asks for a hover, edits. Written for Neovim 0.7, so that
-- it also runs in newer ones. Environment: SERVER = JSON array of the server's command, FILE = the file to open,
-- HOVER = "line:column", counted from 0.
local function out(key, value)
  io.stdout:write(vim.json.encode({ [key] = value }), '\n')
end

local function rules(buffer)
  return vim.tbl_map(function(d)
    local lsp = (d.user_data or {}).lsp or {}
    return { line = d.lnum, column = d.col, message = d.message, source = d.source, code = lsp.code or d.code }
  end, vim.diagnostic.get(buffer))
end

local function main()
  vim.o.swapfile = false
  local file = vim.env.FILE
  local id = vim.lsp.start_client({
    name = 'vitalint',
    cmd = vim.json.decode(vim.env.SERVER),
    root_dir = vim.fn.fnamemodify(file, ':h'),
    on_error = function(code, message) out('error', { code = tostring(code), message = tostring(message) }) end,
    on_exit = function(code, signal) out('exit', { code = code, signal = signal }) end,
  })
  assert(id, 'the server did not start')
  local client = vim.lsp.get_client_by_id(id)
  assert(vim.wait(15000, function() return client.initialized == true end, 10), 'no answer to initialize within 15 s')
  vim.cmd('edit ' .. vim.fn.fnameescape(file))
  local buffer = vim.api.nvim_get_current_buf()
  vim.bo[buffer].filetype = 'typescript'
  assert(vim.lsp.buf_attach_client(buffer, id), 'the document could not be attached')
  assert(vim.wait(15000, function() return #vim.diagnostic.get(buffer) > 0 end, 10), 'no diagnostics within 15 s')
  out('diagnostics', rules(buffer))
  local line, column = vim.env.HOVER:match('(%d+):(%d+)')
  local place = { textDocument = vim.lsp.util.make_text_document_params(buffer), position = { line = tonumber(line), character = tonumber(column) } }
  local answer, failure = client.request_sync('textDocument/hover', place, 10000, buffer)
  assert(answer and not failure and not answer.err, 'hover: ' .. vim.inspect(failure or answer))
  out('hover', answer.result)
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, { 'export {};' })
  assert(vim.wait(15000, function() return #vim.diagnostic.get(buffer) == 0 end, 10), 'the diagnostics outlived the code')
  out('afterEdit', rules(buffer))
  client.stop()
  assert(vim.wait(10000, function() return client.is_stopped() end, 10), 'the server did not stop')
end

local ok, problem = xpcall(main, debug.traceback)
if not ok then
  io.stderr:write(tostring(problem), '\n')
  vim.cmd('cquit 1')
end
vim.cmd('qall!')

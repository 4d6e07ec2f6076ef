-- Opens every file that it is told of, with the language server attached, and prints as JSON what Neovim then shows.
-- Works with Neovim 0.7, which Debian has; later ones keep what is used here.
local root, command, files, wanted = unpack(vim.fn.json_decode(os.getenv('CORROBORATE_SESSION')))

local client = vim.lsp.start_client({
  name = 'corroborate',
  cmd = command,
  root_dir = root,
  workspace_folders = { { uri = vim.uri_from_fname(root), name = 'corpus' } },
})

local buffers = {}
for _, name in ipairs(files) do
  vim.cmd('edit ' .. vim.fn.fnameescape(root .. '/' .. name))
  buffers[name] = vim.api.nvim_get_current_buf()
  vim.lsp.buf_attach_client(buffers[name], client)
end

-- Neovim counts columns in bytes; the server and the command line in UTF-16 code units.
local function place(buffer, line, column)
  local text = vim.api.nvim_buf_get_lines(buffer, line, line + 1, false)[1] or ''
  local _, units = vim.str_utfindex(text, math.min(column, #text))
  return { line = line, character = units }
end

local function shown()
  local all = {}
  for name, buffer in pairs(buffers) do
    for _, one in ipairs(vim.diagnostic.get(buffer)) do
      table.insert(all, {
        path = name,
        code = one.code or one.user_data.lsp.code,
        severity = one.severity,
        message = one.message,
        from = place(buffer, one.lnum, one.col),
        to = place(buffer, one.end_lnum, one.end_col),
      })
    end
  end
  return all
end

vim.wait(30000, function() return #shown() >= wanted end, 50)
vim.wait(500, function() return #shown() > wanted end, 50) -- one too many would be a difference as well
io.stdout:write(vim.fn.json_encode(shown()) .. '\n')
vim.lsp.stop_client(client)
vim.cmd('qall!')

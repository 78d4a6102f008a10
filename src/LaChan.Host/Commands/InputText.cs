namespace LaChan.Host.Commands;

/// <summary>Files in, files out: reads a file or standard input up to a size, writes a result to a file or standard output.</summary>
static class InputText
{
    /// <returns>Null when it cannot be read; the reason is on standard error.</returns>
    public static async Task<byte[]?> Read(string file, int mostBytes, CancellationToken ct)
    {
        if (file != "-" && !File.Exists(file)) return await Refuse(file, "không có tệp này · no such file");
        await using var stream = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
        var held = new MemoryStream();
        var page = new byte[64 * 1024];
        while (await stream.ReadAsync(page, ct) is > 0 and var count)
        {
            held.Write(page, 0, count);
            if (held.Length > mostBytes) return await Refuse(file, $"dài hơn {mostBytes} byte · longer than {mostBytes} bytes");
        }
        return held.ToArray();
    }

    public static Task Write(FileInfo? output, string result, CancellationToken ct) =>
        output is null ? Console.Out.WriteLineAsync(result.AsMemory(), ct) : File.WriteAllTextAsync(output.FullName, result + "\n", ct);

    static async Task<byte[]?> Refuse(string file, string why)
    {
        await Console.Error.WriteLineAsync($"{file}:1: file: {why}");
        return null;
    }
}

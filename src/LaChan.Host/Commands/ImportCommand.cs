using System.CommandLine;

namespace LaChan.Host.Commands;

/// <summary><c>lachan import</c>: takes data into a node.</summary>
static class ImportCommand
{
    public static Command Create() => new("import", "Nhập dữ liệu vào một nút · take data into a node")
    {
        ImportStationFiles.Create(),
        ImportUnits.Create(),
    };
}

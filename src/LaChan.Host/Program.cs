using System.CommandLine;
using LaChan.Host.Commands;

// The command line: one file per verb in Commands/.
var root = new RootCommand("Lá Chắn: phòng ngừa và ứng phó sự cố môi trường · preventing and responding to environmental incidents")
{
    RunCommand.Create(),
    JournalCommand.Create(),
    PersonCommand.Create(),
    ImportCommand.Create(),
    ClassifyCommand.Create(),
    IndexCommand.Create(),
    ForecastCommand.Create(),
    CapCommand.Create(),
};
return await root.Parse(args).InvokeAsync();

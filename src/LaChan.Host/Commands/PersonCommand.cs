using System.CommandLine;
using LaChan.Access;
using LaChan.Access.SignIn;
using LaChan.Kernel;
using LaChan.Platform;

namespace LaChan.Host.Commands;

/// <summary><c>lachan person add|link|key</c>: who may sign in to a node.</summary>
static class PersonCommand
{
    static readonly Option<DirectoryInfo> Data = new("--data") { Description = "Folder of the node's data", DefaultValueFactory = _ => new("lachan-data") };
    static readonly Option<string> Id = new("--id") { Description = "Name to sign in with", Required = true };

    public static Command Create() => new("person", "Người dùng · people") { Add(), Link(), Key() };

    static Command Add()
    {
        var name = new Option<string>("--name") { Description = "Full name", Required = true };
        var role = new Option<string>("--role") { Description = "duty-officer, duty-commander, province-officer, province-chairman, commune-officer, naccet, station-operator, administrator", Required = true };
        var post = new Option<string>("--post") { Description = "Post and organisation", DefaultValueFactory = _ => "" };
        var provinces = new Option<string[]>("--province") { Description = "Province code the person is bound to; none: the whole country", AllowMultipleArgumentsPerToken = true };
        var command = new Command("add", "Thêm người; mật khẩu đọc từ đầu vào · add a person; the password is read from standard input. Example: echo secret-of-ten | lachan person add --id minh --name \"Nguyễn Minh\" --role duty-officer")
            { Data, Id, name, role, post, provinces };
        command.SetAction((parsed, ct) => With(parsed.GetValue(Data)!, async services =>
        {
            var password = (await Console.In.ReadLineAsync(ct) ?? "").Trim();
            if (password.Length < 10) throw new RefusedException("password", "must have at least 10 characters, on standard input");
            var person = new PersonRegistered(parsed.GetValue(Id)!, parsed.GetValue(name)!, parsed.GetValue(role)!, parsed.GetValue(post)!,
                [.. (parsed.GetValue(provinces) ?? []).Select(code => new UnitCode(code))]);
            await services.GetRequiredService<PeopleStore>().Register(person, Actor.Node(Environment.MachineName), ct);
            await services.GetRequiredService<Credentials>().SetPassword(person.Id, password, ct);
            JsonLine.Print(new { person.Id, person.Role });
        }));
        return command;
    }

    static Command Link()
    {
        var command = new Command("link", "Đường dẫn đăng nhập một lần, 24 giờ · a one-time sign-in link, good for 24 hours. Example: lachan person link --id minh") { Data, Id };
        command.SetAction((parsed, ct) => With(parsed.GetValue(Data)!, async services =>
        {
            var id = parsed.GetValue(Id)!;
            if (await services.GetRequiredService<PeopleStore>().Find(id, ct) is null) throw new RefusedException("--id", $"'{id}' is not in the register");
            Console.WriteLine("/sign-in/link/" + await services.GetRequiredService<Credentials>().NewLink(id, TimeSpan.FromHours(24), ct));
        }));
        return command;
    }

    static Command Key()
    {
        var role = new Option<string>("--role") { Description = "Role of the machine", DefaultValueFactory = _ => "station-operator" };
        var command = new Command("key", "Khóa cho máy gửi số liệu · a key for a machine that sends data. Example: lachan person key --id logger-7") { Data, Id, role };
        command.SetAction((parsed, ct) => With(parsed.GetValue(Data)!, async services =>
        {
            Console.WriteLine(await ApiKeyFile.Add(services.GetRequiredService<Realm>(), parsed.GetValue(Id)!, parsed.GetValue(role)!, ct));
        }));
        return command;
    }

    static async Task<int> With(DirectoryInfo folder, Func<IServiceProvider, Task> act)
    {
        try
        {
            await using var app = await Node.Build(RunCommand.LiveRealm(folder), null);
            await act(app.Services);
            return 0;
        }
        catch (RefusedException refused)
        {
            foreach (var refusal in refused.Refusals) await Console.Error.WriteLineAsync(refusal.ToString());
            return 1;
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BotApp.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class BoundPasses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CodeHash",
                table: "DocumentPasses",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "WrongCodes",
                table: "DocumentPasses",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "CodeHash",
                table: "DocumentPasses");

            migrationBuilder.DropColumn(
                name: "WrongCodes",
                table: "DocumentPasses");
        }
    }
}
